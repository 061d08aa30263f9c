"""Reads what stands in a pseudo selector's brackets and is no selector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.selectors.escapes import ESCAPE, STRING

if TYPE_CHECKING:
    from pykyll.sass.selectors.scanning import Scanner

DEEPEST_BRACKETS = 100
"""How deep brackets may stand in each other; nobody writes so many, and each costs stack."""

_PARITY = regex("even|odd", 2)  # re.IGNORECASE
_SIGNED_DIGITS = regex("[+-]?[0-9]+")
_SIGNED_N = regex("[+-]?n", 2)
_SIGN = regex("[+-]")
_DIGITS = regex("[0-9]+")

_WHITE_SPACE = r"[ \t\r\n\f]*"
_URL = rf"(?:[^\x00-\x22\x24\x27-\x29\x7f]|{ESCAPE})*"
_TOKEN = regex(
    rf"""(?:(?!url\()[^()\[\]{{}}"'\#/\ \t\r\n\f;]|\#(?!\{{)|/(?!\*))+"""
    rf"""|{STRING}|url\({_WHITE_SPACE}(?:{STRING}|{_URL}){_WHITE_SPACE}\)"""
    r"""|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/""",
    2,
)
_NESTED_TOKEN = regex(_TOKEN.pattern.replace("\\f;]", "\\f]", 1), 2)
_SPACE = regex(r"[ \t\r\n\f]+")
_CLOSING = {"(": ")", "[": "]", "{": "}"}


def read_nth(scanner: Scanner) -> str:
    """`even`, `2n + 1` and so on, as it is written.

    Raises:
        SassError: Where there is none.
    """
    start = scanner.position
    if parity := scanner.take(_PARITY):
        return parity
    if scanner.take(_SIGNED_DIGITS):
        scanner.skip_space()
        if not scanner.take_mark("n"):
            return scanner.read_since(start)
    elif not scanner.take(_SIGNED_N):
        scanner.fail("An+B expression")
    scanner.skip_space()
    if scanner.take(_SIGN):
        scanner.skip_space()
        scanner.expected = "number"
        scanner.require(_DIGITS, "number")
    return scanner.read_since(start)


def read_text(scanner: Scanner) -> str:
    """An argument of any text, its white space made less.

    Raises:
        SassError: Where there is none, or a bracket is not closed.
    """
    text = _read_tokens(scanner, 0)
    if not text:
        scanner.fail("expression (e.g. fr, 2n+1)")
    return text


def _read_tokens(scanner: Scanner, depth: int) -> str:
    if depth > DEEPEST_BRACKETS:
        raise SassError("Brackets nest too deeply", scanner.place)
    token = _NESTED_TOKEN if depth else _TOKEN
    parts: list[str] = []
    while True:
        if taken := scanner.take(token):
            parts.append(taken)
        elif space := scanner.take(_SPACE):
            parts.append(space[space.index("\n") :] if "\n" in space else " ")
        elif (opening := scanner.text[scanner.position : scanner.position + 1]) in _CLOSING:
            scanner.take_mark(opening)
            parts += (opening, _read_tokens(scanner, depth + 1), _CLOSING[opening])
            scanner.require_mark(_CLOSING[opening])
        else:
            return "".join(parts)
