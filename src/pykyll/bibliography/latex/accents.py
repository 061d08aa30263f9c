r"""Accents: `\"o`, `\"{o}`, `\c{c}`, `\'\i`.

Signs may stand right before their letter, or before the only letter in braces; two `'` are as
`"`. Letters (`\c`) need braces, come behind all signs, and go to the first letter there, which
may have its accent already. Blanks between have become braces before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_COMBINING = {
    "`": "\u0300",
    "'": "\u0301",
    "''": "\u0308",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "B": "\u0335",
    "G": "\u030f",
    "M": "\u0322",
    "t": "\u0361",
}
_DOTLESS = {r"\i": "ı", r"\j": "ȷ"}
_DOTLESS_LETTER = regex(r"\\[ij](?!\w)")

_LETTER = r"[^\W\d_]"
_SIGN = regex(rf"""\\(''|[`'^"~=.])(?:\{{({_LETTER})\}}|({_LETTER}))""")
_ACCENTED = rf"{_LETTER}[\u0300-\u036f]*"
_MARK = regex(rf"\\([uvHckrdbtBGM])\{{({_ACCENTED})(?=(?:{_ACCENTED})*\}})")


def with_accents(text: str) -> str:
    r"""Each letter with its accent, in composed form: `\ö` is no `\o`."""
    if "\\" not in text:
        return text
    return normalize("NFC", _MARK.sub(_accented, _SIGN.sub(_accented, text)))


def with_dotless_letters(text: str) -> str:
    r"""`\i` and `\j`."""
    return _DOTLESS_LETTER.sub(lambda match: _DOTLESS[match[0]], text)


def _accented(match: re.Match[str]) -> str:
    accent, base = (group for group in match.groups() if group is not None)
    return base + _COMBINING[accent]
