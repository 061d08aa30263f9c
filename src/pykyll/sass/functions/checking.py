"""What functions expect of their arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.functions.builtin import ArgumentError
from pykyll.sass.values import Color, List, Map, Number, Text
from pykyll.sass.values.scalar import inexact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.sass.functions.context import FunctionContext
    from pykyll.sass.values import Value

_SPECIAL_NUMBER = regex(r"(calc|var)\(")
GRACE = 0.00001
"""How far beyond the end of a range a number may be."""


def wrong_type(value: Value, type_name: str, name: str | None) -> ArgumentError:
    """The error about a value of another type; `name` is the parameter's."""
    message = f"{value.inspect()} is not a {type_name}"
    return ArgumentError(message if name is None else f"${name.replace('_', '-')}: {message}")


def color(value: Value, name: str = "color") -> Color:
    """The value, if it is a colour.

    Raises:
        ArgumentError: It is none.
    """
    if not isinstance(value, Color):
        raise wrong_type(value, "color", name)
    return value


def number(value: Value, name: str | None) -> Number:
    """The value, if it is a number.

    Raises:
        ArgumentError: It is none.
    """
    if not isinstance(value, Number):
        raise wrong_type(value, "number", name)
    return value


def text(value: Value, name: str) -> Text:
    """The value, if it is a text.

    Raises:
        ArgumentError: It is none.
    """
    if not isinstance(value, Text):
        raise wrong_type(value, "string", name)
    return value.used()


def pairs(value: Value, name: str) -> Mapping[Value, Value]:
    """The pairs of a map, or of an empty list.

    Raises:
        ArgumentError: It is neither.
    """
    if isinstance(value, Map) or (isinstance(value, List) and not value.elements()):
        return value.pairs()
    raise wrong_type(value, "map", name)


def check_unit(value: Number, unit: str | None, name: str, context: FunctionContext) -> None:
    """Check that the number has this unit, or none.

    Raises:
        ArgumentError: It has another.
    """
    if not value.has_unit(unit):
        expected = "be unitless" if unit is None else f"have a unit of {unit}"
        given = value.to_css(compressed=context.compressed)
        raise ArgumentError(f"Expected ${name} to {expected} but got {given}")


def check_integer(value: Number, name: str, context: FunctionContext) -> None:
    """Check that the number is whole.

    Raises:
        ArgumentError: It is not.
    """
    if not value.is_integer:
        given = value.to_css(compressed=context.compressed)
        raise ArgumentError(f"Expected ${name} to be an integer but got {given}")


def in_range(
    value: Number, least: int, most: int, unit: str, name: str, context: FunctionContext
) -> int | float:
    """What the number counts, if that is in the range or next to it: then the range's end.

    Raises:
        ArgumentError: It is beyond the range.
        SassError: It has more units than CSS knows.
    """
    given = value.to_css(compressed=context.compressed)
    counted = inexact(value.value)
    if least <= counted <= most:
        return counted
    if -GRACE <= counted - least <= GRACE:
        return least
    if -GRACE <= counted - most <= GRACE:
        return most
    raise ArgumentError(f"{name} {given} must be between {least}{unit} and {most}{unit}")


def is_variable(value: Value) -> bool:
    """Whether it is a text with `var()` in it."""
    return isinstance(value, Text) and "var(" in value.value


def is_special_number(value: Value) -> bool:
    """Whether it is a text with `calc()` or `var()` in it, which the browser may compute."""
    return isinstance(value, Text) and _SPECIAL_NUMBER.search(value.value) is not None


def as_css(name: str, arguments: tuple[Value, ...], context: FunctionContext) -> Text:
    """The call as it is left to CSS."""
    written = ", ".join(each.to_css(compressed=context.compressed) for each in arguments)
    return Text(f"{name}({written})")
