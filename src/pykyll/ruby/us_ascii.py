"""Strings that Ruby holds as US-ASCII, told apart from those in UTF-8.

What the two do is the same for all that a template can print, until kramdown is to write a
character that US-ASCII has not. Numbers, `nil`, true, false and times print US-ASCII, and so
does an array without items; a text made of several has the encoding of the first, unless
there is a letter in it that is not ASCII.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.ruby import text
from pykyll.ruby.values import RubyObject, Symbol

if TYPE_CHECKING:
    from collections.abc import Sequence


class UsAscii(str):
    """A text of ASCII characters alone that Ruby holds as US-ASCII; any other is UTF-8."""

    __slots__ = ()


EMPTY = UsAscii()
"""What `[].join` gives."""


def is_us_ascii(value: object) -> bool:
    """Whether `to_s` of a value is US-ASCII."""
    if isinstance(value, str):
        return type(value) is UsAscii or isinstance(value, Symbol)
    if isinstance(value, (list, tuple)):
        return not value or is_inspected_as_us_ascii(value[0])
    if isinstance(value, dict):
        return not value or is_inspected_as_us_ascii(next(iter(value)))
    return not isinstance(value, RubyObject)


def is_inspected_as_us_ascii(value: object) -> bool:
    """Whether `inspect` of a value is US-ASCII."""
    return not isinstance(value, str) and is_us_ascii(value)


def is_joined_as_us_ascii(items: Sequence[object]) -> bool:
    """Whether `Array#join` of these is US-ASCII: the first decides, and an array always is."""
    return not items or isinstance(items[0], (list, tuple)) or is_us_ascii(items[0])


def marked(value: str, *, us_ascii: bool) -> str:
    """A text with its encoding; what is not all ASCII is UTF-8."""
    return UsAscii(value) if us_ascii and value.isascii() else value


def to_s(value: object) -> str:
    """`to_s` with its encoding."""
    if isinstance(value, UsAscii):
        return value
    return marked(text.to_s(value), us_ascii=is_us_ascii(value))


def printed(value: object) -> str:
    """What `{{ value }}` prints with its encoding: the items of an array without brackets."""
    if isinstance(value, (list, tuple)):
        return marked(text.join(value, ""), us_ascii=is_joined_as_us_ascii(value))
    return to_s(value)


_MARK = "\ufdd0"
"""A character that is none: no text of a site begins with it."""


def kept(value: str) -> str:
    """A text as it is put on disk, its encoding included."""
    return _MARK + value if type(value) is UsAscii else value


def from_kept(value: str) -> str:
    """The text that `kept` gave."""
    return UsAscii(value[1:]) if value.startswith(_MARK) and value[1:].isascii() else value
