"""All steps from LaTeX to text."""

from __future__ import annotations

from unicodedata import normalize

from pykyll.bibliography.latex.accents import with_accents, with_dotless_letters
from pykyll.bibliography.latex.commands import with_letters, with_symbols
from pykyll.bibliography.latex.escapes import (
    with_braced_words,
    without_braces,
    without_escapes,
)
from pykyll.bibliography.latex.mathematics import without_dollars
from pykyll.bibliography.latex.punctuation import with_punctuation, with_ties
from pykyll.regex import regex

_STEPS = (
    with_braced_words,
    with_dotless_letters,
    with_ties,
    without_dollars,
    with_accents,
    with_letters,
    with_punctuation,
    with_symbols,
    without_escapes,
    without_braces,
)
_LATEX = regex(r"[\\${}`'~]|--")
"""What there must be one of for any step to have something to do; most texts have none."""


def decode(text: str) -> str:
    r"""The text with LaTeX's accents, punctuation and symbols as Unicode, in composed form (NFC).

    Never fails; `M{\"u}ller` is `Müller`, `\alpha{}` is `α`, and what is unknown stays.
    """
    if _LATEX.search(text):
        for step in _STEPS:
            text = step(text)
    return normalize("NFC", text)
