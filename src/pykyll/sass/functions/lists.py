"""Functions of lists; any other value is a list of itself, and a map one of its pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pykyll.sass.functions.builtin import ArgumentError, Builtin, fixed
from pykyll.sass.functions.checking import number, text
from pykyll.sass.values import NULL, List, Number, Text, boolean
from pykyll.sass.values.nesting import together

if TYPE_CHECKING:
    from pykyll.sass.functions.context import FunctionContext
    from pykyll.sass.values import Separator, Value


def length(_context: FunctionContext, values: Value) -> Number:
    """`length($list)`."""
    return Number(len(values.elements()))


def nth(context: FunctionContext, values: Value, position: Value) -> Value:
    """`nth($list, $n)`, from the end if it is negative."""
    elements = values.elements()
    return elements[_offset(elements, position, context)]


def set_nth(context: FunctionContext, values: Value, position: Value, value: Value) -> List:
    """`set-nth($list, $n, $value)`."""
    elements = list(values.elements())
    elements[_offset(values.elements(), position, context)] = value
    return List(elements, values.separator, values.is_bracketed)


def _offset(elements: tuple[Value, ...], position: Value, context: FunctionContext) -> int:
    n = number(position, "n")
    at = int(n.value) if n.is_integer else 0
    size = len(elements)
    if at != 0 and size >= abs(at):
        return at - 1 if at > 0 else at
    shown = n.to_css(compressed=context.compressed)
    if at == 0:
        raise ArgumentError(f"List index {shown} must be a non-zero integer")
    if size == 0:
        raise ArgumentError(f"List index is {shown} but list has no items")
    items = "item" if size == 1 else "items"
    raise ArgumentError(f"List index is {shown} but list is only {size} {items} long")


def join(
    context: FunctionContext,
    one: Value,
    other: Value | None = None,
    *options: Value,
    named: dict[str, Value],
) -> List:
    """`join($list1, $list2, $separator: auto, $bracketed: auto)`.

    One list alone is joined to nothing, if it has a separator.
    """
    if other is None:
        if one.separator is None:
            raise ArgumentError("wrong number of arguments (given 1, expected 2+)")
        other = List(())
    if len(options) > 2:
        raise ArgumentError(f"wrong number of arguments ({len(options) + 2} for 2..4)")
    auto = Text("auto")
    separator = named.pop("separator", options[0] if options else auto)
    bracketed = named.pop("bracketed", options[1] if len(options) > 1 else auto)
    if named:
        name, value = next(iter(named.items()))
        given = value.to_css(compressed=context.compressed)
        raise ArgumentError(f"Unknown argument ${name} ({given})")
    chosen = _separator(separator, one.separator or other.separator)
    if isinstance(bracketed, Text) and bracketed.value == "auto":
        is_bracketed = one.is_bracketed
    else:
        is_bracketed = bracketed.is_true
    size = together(one, other) if isinstance(one, List) and isinstance(other, List) else None
    return List(one.elements() + other.elements(), chosen, is_bracketed, size)


def append(
    _context: FunctionContext, values: Value, value: Value, separator: Value | None = None
) -> List:
    """`append($list, $val, $separator: auto)`."""
    chosen = _separator(separator or Text("auto"), values.separator)
    # A list that grows in a loop is not looked through each time.
    size = together(values, List((value,))) if isinstance(values, List) else None
    return List((*values.elements(), value), chosen, values.is_bracketed, size)


def _separator(name: Value, automatic: Separator | None) -> Separator:
    chosen = text(name, "separator").value
    if chosen not in {"auto", "space", "comma"}:
        raise ArgumentError("Separator name must be space, comma, or auto")
    return automatic or "space" if chosen == "auto" else cast("Separator", chosen)


def zip_(_context: FunctionContext, *lists: Value) -> List:
    """`zip($lists...)`: a list of the first elements, one of the second, and so on.

    Ruby Sass takes one element too many from each longer list, and no more than that: it fails
    where the first list is longer than the shortest by two.
    """
    if not lists:
        raise ArgumentError("At least one argument must be passed")
    rows = [list(each.elements()) for each in lists]
    shortest = min(map(len, rows))
    for row in rows:
        del row[shortest : shortest + 1]
    if len(rows[0]) > min(map(len, rows)):
        raise ArgumentError("The first list must not be longer than the others by two")
    return List((List(each, "space") for each in zip(*rows, strict=False)), "comma")


def index(_context: FunctionContext, values: Value, value: Value) -> Value:
    """`index($list, $value)`: where it stands first, or `null`."""
    for position, element in enumerate(values.elements(), 1):
        if element == value:
            return Number(position)
    return NULL


def list_separator(_context: FunctionContext, values: Value) -> Text:
    """`list-separator($list)`: `comma` or `space`."""
    return Text(values.separator or "space")


def is_bracketed(_context: FunctionContext, values: Value) -> Value:
    """`is-bracketed($list)`."""
    return boolean(values.is_bracketed)


FUNCTIONS = (
    fixed("length", length, ("list",)),
    fixed("nth", nth, ("list", "n")),
    fixed("set-nth", set_nth, ("list", "n", "value")),
    Builtin(
        "join", join, (("list1", "list2"),), takes_more=True, takes_names=True, least=1, most=None
    ),
    fixed("append", append, ("list", "val"), ("list", "val", "separator")),
    Builtin("zip", zip_, takes_more=True, most=None),
    fixed("index", index, ("list", "value")),
    fixed("list-separator", list_separator, ("list",)),
    fixed("is-bracketed", is_bracketed, ("list",)),
)
