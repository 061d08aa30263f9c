"""BibTeX as bibtex-ruby reads and prints it.

The way of a text, each step in the module of its name: `lexer` cuts it into objects (`@book{…}`)
and their tokens; `grammar` makes a statement of each; `reading` puts the statements together:
`strings` are replaced, `months` and `names` recognised, doubled keys counted up (`free_keys`).
`crossref` adds what an entry inherits, `printing` writes an entry anew.
"""
