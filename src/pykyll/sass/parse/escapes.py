"""Backslashes in identifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.parse.tokens import ESCAPE_PIECE, NAME_CHAR_PIECE, NAME_START_PIECE

if TYPE_CHECKING:
    import re

_ESCAPE = regex(ESCAPE_PIECE)
_NAME_START = regex(NAME_START_PIECE)
_NAME_CHAR = regex(NAME_CHAR_PIECE)


def normalized_identifier(text: str, *, at_start: bool = True) -> str:
    """An identifier with its escapes written in the one way that Sass compares them in.

    Args:
        text: The identifier as written.
        at_start: Whether it begins one, where digits need their escape.
    """
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda escape: _normalized_escape(escape, at_start=at_start), text)


def _normalized_escape(escape: re.Match[str], *, at_start: bool) -> str:
    character = _escaped_character(escape[0])
    is_first = at_start and _begins_a_line(escape)
    allowed = _NAME_START if is_first else _NAME_CHAR
    if allowed.match(character):
        return character
    is_control = ord(character) <= 0x1F or ord(character) == 0x7F
    if is_control or (is_first and character in "0123456789"):
        return f"\\{ord(character):x} "
    return f"\\{character}"


def _begins_a_line(escape: re.Match[str]) -> bool:
    return escape.start() == 0 or escape.string[escape.start() - 1] == "\n"


def _escaped_character(escape: str) -> str:
    digits = escape[1:].rstrip(" \t\r\n\f")
    if not digits or digits[0] not in "0123456789abcdefABCDEF":
        return escape[1]
    number = int(digits, 16)
    if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        raise SassError(f"Invalid codepoint 0x{number:X} in UTF-8")
    return chr(number)
