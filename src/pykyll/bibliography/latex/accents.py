r"""Accents: `\"o`, `\"{o}`, `\c{c}`, `\'\i`.

Signs may stand right before their letter, or before the only letter in braces; letters (`\c`)
need braces, and go to the first letter there. Blanks between have become braces before.
"""

from __future__ import annotations

import re

from pykyll.regex import regex

_COMBINING = {
    "`": "\u0300",
    "'": "\u0301",
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
_ACCENT = regex(
    rf"""\\(?:
        ([`'^"~=.]) (?: \{{({_LETTER})\}} | ({_LETTER}) )
      | ([uvHckrdbtBGM]) \{{({_LETTER})(?={_LETTER}*\}})
    )""",
    re.VERBOSE,
)


def with_accents(text: str) -> str:
    r"""Each letter with a combining accent behind it; `\i` and `\j` are letters, too."""
    if "\\" not in text:
        return text
    text = _DOTLESS_LETTER.sub(lambda match: _DOTLESS[match[0]], text)
    return _ACCENT.sub(_accented, text)


def _accented(match: re.Match[str]) -> str:
    accent, base = (group for group in match.groups() if group is not None)
    return base + _COMBINING[accent]
