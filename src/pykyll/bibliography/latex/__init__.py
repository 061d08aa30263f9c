r"""LaTeX as Unicode text, by replacing what is known and leaving the rest, as latex-decode does.

Nothing is understood, all is replaced, in this order: words behind commands get
braces (`escapes`), `mathematics` (the dollars go),
`accents`, `punctuation`, `commands` by the table in `data`, `escapes`, and at last all braces.
An unknown command stays and stands next to its argument: `\emph{x}` becomes `\emphx`.
"""

from pykyll.bibliography.latex.decoding import decode

__all__ = ["decode"]
