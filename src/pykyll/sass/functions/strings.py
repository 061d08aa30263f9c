"""Functions of texts. Positions are counted from 1, from the end if negative."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.functions.builtin import Builtin, fixed
from pykyll.sass.functions.checking import check_integer, check_unit, number, text
from pykyll.sass.values import NULL, Number, Text
from pykyll.sass.values.numerals import ruby_float
from pykyll.sass.values.scalar import inexact

if TYPE_CHECKING:
    from pykyll.sass.functions.context import FunctionContext
    from pykyll.sass.values import Value

_UPPER = {code: code - 32 for code in range(ord("a"), ord("z") + 1)}
_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_NOT_A_STRING = """\
DEPRECATION WARNING: Passing {value}, a non-string value, to unquote()
will be an error in future versions of Sass."""


def unquote(context: FunctionContext, string: Value) -> Value:
    """`unquote($string)`; what is no text stays as it is."""
    if not isinstance(string, Text):
        value = string.to_sass(compressed=context.compressed)
        context.warn(_NOT_A_STRING.format(value=value), once="unquote")
        return string
    string.used()
    return Text(string.value) if string.is_quoted else string


def quote(_context: FunctionContext, string: Value) -> Text:
    """`quote($string)`."""
    given = text(string, "string")
    return given if given.is_quoted else Text(given.value, is_quoted=True)


def str_length(_context: FunctionContext, string: Value) -> Number:
    """`str-length($string)`."""
    return Number(len(text(string, "string").value))


def str_insert(context: FunctionContext, string: Value, insert: Value, index: Value) -> Text:
    """`str-insert($string, $insert, $index)`; it stands at the index afterwards."""
    original, inserted = text(string, "string"), text(insert, "insert")
    position = number(index, "index")
    check_integer(position, "index", context)
    check_unit(position, None, "index", context)
    size = len(original.value)
    at = int(position.value)
    at = min(at - 1, size) if at > 0 else 0 if at == 0 else max(at + size + 1, 0)
    return Text(original.value[:at] + inserted.value + original.value[at:], original.is_quoted)


def str_index(_context: FunctionContext, string: Value, substring: Value) -> Value:
    """`str-index($string, $substring)`: where it begins first, or `null`."""
    found = text(string, "string").value.find(text(substring, "substring").value)
    return NULL if found < 0 else Number(found + 1)


def str_slice(
    context: FunctionContext, string: Value, start_at: Value, end_at: Value | None = None
) -> Text:
    """`str-slice($string, $start-at, $end-at: -1)`, with the end. Fractions are cut off."""
    sliced = text(string, "string")
    start = number(start_at, "start-at")
    check_unit(start, None, "start-at", context)
    end = Number(-1) if end_at is None else number(end_at, "end-at")
    check_unit(end, None, "end-at", context)
    if end.value == 0:
        return Text("", sliced.is_quoted)
    first, last = _offset(start, sliced.value), _offset(end, sliced.value)
    if last < 0:
        return Text("", sliced.is_quoted)
    return Text(sliced.value[_whole(max(first, 0)) : _whole(last) + 1], sliced.is_quoted)


def _offset(given: Number, string: str) -> float:
    position = inexact(given.value)
    if position > 0:
        position -= 1
    return position + len(string) if position < 0 else position


def _whole(offset: float) -> int:
    if math.isnan(offset) or math.isinf(offset):
        raise SassError(f"{ruby_float(offset)} is no position in a string.")
    return int(offset)


def to_upper_case(_context: FunctionContext, string: Value) -> Text:
    """`to-upper-case($string)`, of the letters A to Z only."""
    given = text(string, "string")
    return Text(given.value.translate(_UPPER), given.is_quoted)


def to_lower_case(_context: FunctionContext, string: Value) -> Text:
    """`to-lower-case($string)`, of the letters A to Z only."""
    given = text(string, "string")
    return Text(given.value.translate(_LOWER), given.is_quoted)


def counter(context: FunctionContext, *arguments: Value) -> Text:
    """`counter()` of CSS, printed without spaces."""
    return _without_spaces("counter", arguments, context)


def counters(context: FunctionContext, *arguments: Value) -> Text:
    """`counters()` of CSS, printed without spaces."""
    return _without_spaces("counters", arguments, context)


def _without_spaces(name: str, arguments: tuple[Value, ...], context: FunctionContext) -> Text:
    written = ",".join(each.to_css(compressed=context.compressed) for each in arguments)
    return Text(f"{name}({written})")


FUNCTIONS = (
    fixed("unquote", unquote, ("string",)),
    fixed("quote", quote, ("string",)),
    fixed("str-length", str_length, ("string",)),
    fixed("str-insert", str_insert, ("string", "insert", "index")),
    fixed("str-index", str_index, ("string", "substring")),
    fixed("str-slice", str_slice, ("string", "start_at"), ("string", "start_at", "end_at")),
    fixed("to-upper-case", to_upper_case, ("string",)),
    fixed("to-lower-case", to_lower_case, ("string",)),
    Builtin("counter", counter, takes_more=True, most=None),
    Builtin("counters", counters, takes_more=True, most=None),
)
