"""The encoding of what filters give: whether it is US-ASCII, by the rules of Ruby.

A filter without a rule gives something new in UTF-8, no text at all, or something that it was
given, which keeps its own encoding.

Source of the behaviour: Ruby 3.1 running Liquid 4.0.4's `StandardFilters`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.conversions import to_integer
from pykyll.liquid.filters.items import input_items
from pykyll.ruby.text import to_s
from pykyll.ruby.us_ascii import UsAscii, is_joined_as_us_ascii, is_us_ascii, marked

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.context import Context
    from pykyll.liquid.filter import Filter

    Rule = Callable[[object, object, tuple[object, ...]], object]
    """Gives the result with its encoding: of the result, the value and the arguments."""


def marking(found: Filter, rule: Rule) -> Callable[..., object]:
    """A filter's function that gives texts with their encoding."""
    function = found.function
    if found.wants_context:

        def with_context(context: Context, value: object, *arguments: object) -> object:
            return rule(function(context, value, *arguments), value, arguments)

        return with_context

    def without_context(value: object, *arguments: object) -> object:
        return rule(function(value, *arguments), value, arguments)

    return without_context


def as_receiver(result: object, value: object, _arguments: tuple[object, ...]) -> object:
    """Methods of a string give one of the same encoding."""
    return _text(result) if is_us_ascii(value) else result


def as_cut(result: object, value: object, _arguments: tuple[object, ...]) -> object:
    """So do the pieces that `split` cuts it into."""
    if isinstance(result, list) and is_us_ascii(value):
        return [_text(each) for each in result]
    return result


def as_slice(result: object, value: object, arguments: tuple[object, ...]) -> object:
    """As the receiver, but what lies outside of it is an empty text of Liquid's own."""
    if result == "":
        length, offset = len(to_s(value)), to_integer(arguments[0])
        if not -length <= offset <= length:
            return ""
    return as_receiver(result, value, arguments)


def as_first_argument(result: object, _value: object, arguments: tuple[object, ...]) -> object:
    """`prepend` begins with its argument."""
    return _text(result) if is_us_ascii(arguments[0]) else result


def as_format(result: object, value: object, arguments: tuple[object, ...]) -> object:
    """`date` prints in the encoding of its format; what it cannot read stays as it is."""
    return result if result is value else as_first_argument(result, value, arguments)


def as_first_item(result: object, value: object, _arguments: tuple[object, ...]) -> object:
    """`join` of what an array holds."""
    if type(value) is list and value and type(value[0]) is str:
        return result
    return _text(result) if is_joined_as_us_ascii(input_items(value)) else result


def as_utf_8(result: object, _value: object, _arguments: tuple[object, ...]) -> object:
    """In UTF-8 also where the text is the one that was given."""
    return str(result) if type(result) is UsAscii else result


def _text(result: object) -> object:
    return marked(result, us_ascii=True) if isinstance(result, str) else result


_AS_RECEIVER = (
    "append capitalize downcase escape escape_once h lstrip newline_to_br remove remove_first "
    "replace replace_first rstrip strip strip_html strip_newlines truncate "
    "truncatewords upcase url_encode"
)

STANDARD_RULES: dict[str, Rule] = {
    **dict.fromkeys(_AS_RECEIVER.split(), as_receiver),
    "date": as_format,
    "join": as_first_item,
    "prepend": as_first_argument,
    "slice": as_slice,
    "split": as_cut,
    "url_decode": as_utf_8,
}
"""Rules of the standard filters."""
