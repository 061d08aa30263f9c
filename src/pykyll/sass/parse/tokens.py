"""The tokens of CSS and SCSS as expressions, and the pieces that they are made of.

Source of the behaviour: `Sass::SCSS::RX`. Loops over pieces that may stand for one another
are possessive or unrolled, so that none takes longer than its text is long.
"""

from __future__ import annotations

import re

from pykyll.regex import regex

# What is not ASCII belongs to names. It is told by what is not in them: of a class that holds it,
# `re` makes a map of 65,536 characters, which takes 2 ms each time.
_NOT_IN_NAMES = r"\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f"
_SPACE = r"[ \t\r\n\f]"
ESCAPE_PIECE = rf"\\(?:[0-9a-fA-F]{{1,6}}{_SPACE}?|[^0-9a-fA-F\r\n\f])"
_NAME_CHARS = rf"[^{_NOT_IN_NAMES}]"
NAME_START_PIECE = rf"(?:[^{_NOT_IN_NAMES}0-9-]|{ESCAPE_PIECE})"
NAME_CHAR_PIECE = rf"(?:{_NAME_CHARS}|{ESCAPE_PIECE})"
_NAME_REST = rf"{_NAME_CHARS}*(?:{ESCAPE_PIECE}{_NAME_CHARS}*)*"
IDENTIFIER_PIECE = rf"-*{NAME_START_PIECE}{_NAME_REST}"
SPACES_PIECE = rf"{_SPACE}*"
_NEWLINE = r"(?:\r\n|[\n\r\f])"
_DOUBLE_QUOTED = rf'"((?>(?:[^\n\r\f\\"]+|\\{_NEWLINE}|{ESCAPE_PIECE})*))"'
_SINGLE_QUOTED = rf"'((?>(?:[^\n\r\f\\']+|\\{_NEWLINE}|{ESCAPE_PIECE})*))'"
_STRING_PIECE = rf"(?:{_DOUBLE_QUOTED}|{_SINGLE_QUOTED})"
_STRING_PIECE_WITHOUT_GROUPS = _STRING_PIECE.replace("((?>", "(?:(?>")
URL_CHAR_PIECE = rf"(?:[^\x00-\x22\x24\x27-\x29\x7f]|{ESCAPE_PIECE})"
# A hyphen before a digit is no part of a unit, so that `1px-2px` is a subtraction.
UNIT_PIECE = rf"(?:-?{NAME_START_PIECE}(?:[^{_NOT_IN_NAMES}-]|{ESCAPE_PIECE}|-(?!\.?[0-9]))*|%)"
_UNITLESS_NUMBER = r"(?:[0-9]*\.[0-9]+|[0-9]+)(?:[eE][+-]?[0-9]+)?"
_HEX = "[0-9a-fA-F]"

SPACES = regex(rf"{_SPACE}+")
COMMENT_PIECE = r"/\*[^*]*\*+(?>(?:[^/*][^*]*\*+)*)/"
COMMENT = regex(COMMENT_PIECE)
LINE_COMMENT = regex(r"//[^\n]*(?:\n[ \t]*//[^\n]*)*")
SPACES_AND_COMMENTS = regex(rf"(?>(?:{_SPACE}+|//[^\n]*|{COMMENT_PIECE})*)")
IDENTIFIER = regex(IDENTIFIER_PIECE)
IDENTIFIER_START = regex(rf"-|{NAME_START_PIECE}")
HYPHENS_BEFORE_INTERPOLATION = regex(r"-+(?=#\{)")
NAME = regex(rf"{NAME_CHAR_PIECE}{_NAME_REST}")
STRING = regex(_STRING_PIECE)
URI = regex(
    rf"url\({SPACES_PIECE}(?:{_STRING_PIECE_WITHOUT_GROUPS}|(?>{URL_CHAR_PIECE}*)){SPACES_PIECE}\)",
    re.IGNORECASE,
)
FUNCTION = regex(rf"{IDENTIFIER_PIECE}\(")
NUMBER = regex(rf"{_UNITLESS_NUMBER}{UNIT_PIECE}?")
PERCENTAGE = regex(rf"{_UNITLESS_NUMBER}%")
HEX_COLOR = regex(rf"#{_HEX}+")
UNICODE_RANGE = regex(rf"[uU]\+(?:{_HEX}{{1,6}}-{_HEX}{{1,6}}|[0-9a-fA-F?]{{1,6}})")
OPTIONAL = regex(rf"!{SPACES_PIECE}[oO][pP][tT][iI][oO][nN][aA][lL]")

_STATIC_COMPONENT = (
    rf"(?:{IDENTIFIER_PIECE}"
    r'|"(?:[^\n\r\f\\"#]|#(?!\{)|' + ESCAPE_PIECE + ')*"'
    r"|'(?:[^\n\r\f\\'#]|#(?!\{)|" + ESCAPE_PIECE + ")*'"
    rf"|#{_HEX}+|[+-]?{_UNITLESS_NUMBER}{UNIT_PIECE}?|!(?i:important))"
)
STATIC_VALUE_PIECE = rf"{_STATIC_COMPONENT}(?:(?:\s*[,/]\s*|\s+){_STATIC_COMPONENT})*(?=[;}}])"
STATIC_VALUE = regex(STATIC_VALUE_PIECE, re.ASCII)
"""A value that needs no SassScript, and is printed as it is written."""
SIMPLE_DECLARATION = regex(
    rf"(-?[_a-zA-Z][a-zA-Z0-9_-]*+){SPACES_PIECE}:{SPACES_PIECE}({STATIC_VALUE_PIECE})", re.ASCII
)
"""The commonest form of a declaration in one: a plain name and a static value."""
