"""Languages read by rules of our own, because no mapping of Pygments' tokens gives Rouge's.

One module for each language; `lex(text, options)` returns its tokens. Lists of words are Rouge's,
so that a word has the class that Rouge gives it.
"""
