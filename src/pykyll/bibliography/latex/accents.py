r"""Accents: `\"o`, `\"{o}`, `{\" o}`, `\c c`, `\'\i`.

Signs may stand right before their letter, letters (`\c`) need a blank or braces. With a blank
between, a sign counts only for a letter that stands alone: `\" ay` stays as it is, but for the
blank, which goes away before any letter.
"""

from __future__ import annotations

import re

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
    "t": "\u0361",
}
_DOTLESS = {r"\i": "ı", r"\j": "ȷ"}

_LETTER = r"[^\W\d_]"
_DOTLESS_LETTER = r"\\[ij](?![A-Za-z])"
_BASE = rf"(?:{_LETTER}|{_DOTLESS_LETTER})"
_ACCENT = re.compile(
    rf"""\\(?:
        ([`'^"~=.])  (?: \s*\{{\s*({_BASE})\s*\}} | ({_BASE}) )
      | ([`'^"=.])   \s+ ({_LETTER}(?!\w) | {_DOTLESS_LETTER})
      | ([uvHckrdbt])(?: \s*\{{\s*({_BASE})\s*\}} | \s+({_BASE}) )
    )""",
    re.VERBOSE,
)


def with_accents(text: str) -> str:
    """Each letter with a combining accent behind it."""
    return _ACCENT.sub(_accented, text) if "\\" in text else text


def _accented(match: re.Match[str]) -> str:
    accent, base = (group for group in match.groups() if group is not None)
    return _DOTLESS.get(base, base) + _COMBINING[accent]
