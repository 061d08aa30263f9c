"""What counts as a number, as several of them, and Roman numerals.

Source of the behaviour: citeproc 1.1.0, `Variable` and `Number`.
"""

from __future__ import annotations

import re

from pykyll.bibliography.csl.errors import RenderError
from pykyll.regex import regex

_ONE = r"(?=[A-Za-z_.:;]*+[0-9])[A-Za-z0-9_.:;]++"
_NUMERIC = regex(rf"^{_ONE}(?:[ \t\n\v\f\r]*+[,&-][ \t\n\v\f\r]*+{_ONE})*(?=\n|\Z)", re.MULTILINE)
_SEVERAL = regex(r"[^ \t\n\v\f\r][ \t\n\v\f\r,&–-][^ \t\n\v\f\r]|[0-9]f")
_INTEGER = regex(r"[+-]?[0-9]+")
_BLANKS_BEFORE = r"(?:(?<![ \t\n\v\f\r])[ \t\n\v\f\r]+)?"  # from their first one on, else n² tries
_COMMA, _HYPHEN, _AMPERSAND = (regex(rf"{_BLANKS_BEFORE}{sign}[ \t\n\v\f\r]*") for sign in ",-&")
_BETWEEN = regex(rf"({_BLANKS_BEFORE}[,&-][ \t\n\v\f\r]*)")
_ROMAN = (
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
)
_MAX_ROMAN = 1_000_000
"""Above, the numeral would be longer than a page."""
_MAX_DIGITS = 4000
"""Above, Python refuses to read a number."""


def is_numeric(text: str) -> bool:
    """Whether the text, or a line of it, is nothing but numbers: `2`, `12b`, `2-4`, `1 & 2`."""
    return _NUMERIC.search(text) is not None


def is_several(text: str) -> bool:
    """Whether the text looks like more than one number."""
    return _SEVERAL.search(text) is not None


def first_integer(text: str) -> int:
    """The first whole number in a text, or 0."""
    match = _INTEGER.search(text)
    return to_int(match[0]) if match is not None else 0


def to_int(digits: str) -> int:
    """The number that the digits say.

    Raises:
        RenderError: There are thousands of them.
    """
    if len(digits) > _MAX_DIGITS:
        raise RenderError(f"a number of {len(digits)} digits")
    return int(digits)


def tokens(text: str) -> list[str]:
    """Numbers and what stands between them, with the blanks that belong there."""
    text = _COMMA.sub(", ", text)
    text = _HYPHEN.sub("-", text)
    text = _AMPERSAND.sub(" & ", text)
    return _BETWEEN.split(text)


def roman(number: int) -> str:
    """The Roman numeral, in small letters.

    Raises:
        RenderError: The number is above a million.
    """
    if number > _MAX_ROMAN:
        raise RenderError(f"{number} is too large for a Roman numeral")
    numeral = ""
    for sign, value in _ROMAN:
        count, number = divmod(number, value)
        numeral += sign * count
    return numeral
