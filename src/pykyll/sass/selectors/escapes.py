r"""Backslashes in names: `\31 0`, `\:`, and white space that is escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    import re

ESCAPE = r"\\(?:[0-9a-fA-F]{1,6}[ \t\r\n\f]?|[^0-9a-fA-F\r\n\f])"

# What the ASCII of a name is not: Python compiles classes with a range of all others slowly.
_STARTING = r"[^\x00-\x40\x5b-\x5e\x60\x7b-\x7f]"
_INNER = r"[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f]"

NAME_START = rf"(?:{_STARTING}|{ESCAPE})"
NAME_CHARACTER = rf"(?:{_INNER}|{ESCAPE})"
NAME = rf"(?:{_INNER}+|{ESCAPE})+"
IDENTIFIER = rf"-*{NAME_START}(?:{NAME})?"
STRING = (
    rf'"(?:[^\n\r\f\\"]|\\(?:\n|\r\n|\r|\f)|{ESCAPE})*"'
    rf"|'(?:[^\n\r\f\\']|\\(?:\n|\r\n|\r|\f)|{ESCAPE})*'"
)

_ESCAPE = regex(ESCAPE)
_STARTS_NAME = regex(NAME_START)
_IN_NAME = regex(NAME_CHARACTER)
_HEXADECIMAL = regex(r"\\([0-9a-fA-F]{1,6})")
_TRAILING_SPACE = regex(r"(?<!\\)[ \t\r\n\f\v]+$", 8)  # re.MULTILINE: Ruby's `$`

_WHITE_SPACE = " \t\r\n\f\v"
_LAST_CODE_POINT = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


def normalize_escapes(name: str) -> str:
    """A name with each escape written as Ruby writes it: plain where that may stand.

    Source of the behaviour: `Sass::Util.normalize_ident_escapes`.
    """
    if "\\" not in name:
        return name
    return _ESCAPE.sub(_normalized, name)


def _normalized(match: re.Match[str]) -> str:
    character = _escaped_character(match[0])
    start = match.start()
    is_first = start == 0 or match.string[start - 1] == "\n"
    if (_STARTS_NAME if is_first else _IN_NAME).match(character):
        return character
    if character < " " or character == "\x7f" or (is_first and character.isdecimal()):
        return f"\\{ord(character):x} "
    return f"\\{character}"


def _escaped_character(escape: str) -> str:
    match = _HEXADECIMAL.match(escape)
    if match is None:
        return escape[1]
    code = int(match[1], 16)
    return chr(code) if code <= _LAST_CODE_POINT and code not in _SURROGATES else "\ufffd"


def strip_except_escapes(text: str) -> str:
    """A text without white space around it, but for what a backslash stands before.

    As in Ruby Sass, the end of the first line that ends with white space is what is stripped.
    """
    text = text.lstrip("\0 \t\n\v\f\r")
    if not text or ("\n" not in text and text[-1] not in _WHITE_SPACE):
        return text
    return _TRAILING_SPACE.sub("", text, count=1)
