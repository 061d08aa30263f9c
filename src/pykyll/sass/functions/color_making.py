"""`rgb()`, `rgba()`, `hsl()` and `hsla()`.

What holds `var()` or `calc()` is left to CSS; so are too few arguments, if one is `var()`,
which may stand for several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.functions.builtin import ArgumentError, Builtin, fixed
from pykyll.sass.functions.checking import (
    as_css,
    color,
    is_special_number,
    is_variable,
    number,
)
from pykyll.sass.values import Color, Number
from pykyll.sass.values.scalar import inexact

if TYPE_CHECKING:
    from pykyll.sass.functions.context import FunctionContext
    from pykyll.sass.values import Text, Value


def rgb(context: FunctionContext, *arguments: Value) -> Color | Text:
    """`rgb($red, $green, $blue)`."""
    left = _left_to_css("rgb", arguments, 3, context)
    return left or _rgb(context, *arguments)


def _rgb(context: FunctionContext, red: Value, green: Value, blue: Value) -> Color:
    channels = number(red, "red"), number(green, "green"), number(blue, "blue")
    return Color.from_rgb(
        _scaled(channels[0], 255, "red", context),
        _scaled(channels[1], 255, "green", context),
        _scaled(channels[2], 255, "blue", context),
    )


def rgba(context: FunctionContext, *arguments: Value) -> Color | Text:
    """`rgba($red, $green, $blue, $alpha)`, `rgba($color, $alpha)`."""
    if len(arguments) == 2:
        return _with_alpha(context, *arguments)
    if not 1 <= len(arguments) <= 4:
        raise _wrong_count(len(arguments), 4)
    left = _left_to_css("rgba", arguments, 4, context)
    return left or _with_alpha(context, _rgb(context, *arguments[:3]), arguments[3])


def _with_alpha(context: FunctionContext, base: Value, alpha: Value) -> Color | Text:
    if is_variable(base) or (is_variable(alpha) and not isinstance(base, Color)):
        return as_css("rgba", (base, alpha), context)
    base = color(base)
    if is_special_number(alpha):
        channels = tuple(Number(channel) for channel in base.rgb)
        return as_css("rgba", (*channels, alpha), context)
    return base.with_alpha(_scaled(number(alpha, "alpha"), 1, "alpha", context))


def hsl(context: FunctionContext, *arguments: Value) -> Color | Text:
    """`hsl($hue, $saturation, $lightness)`."""
    left = _left_to_css("hsl", arguments, 3, context)
    return left or _hsla(context, *(*arguments, Number(1)))


def hsla(context: FunctionContext, *arguments: Value) -> Color | Text:
    """`hsla($hue, $saturation, $lightness, $alpha)`."""
    left = _left_to_css("hsla", arguments, 4, context)
    return left or _hsla(context, *arguments)


def _hsla(
    context: FunctionContext, hue: Value, saturation: Value, lightness: Value, alpha: Value
) -> Color:
    hsl = number(hue, "hue"), number(saturation, "saturation"), number(lightness, "lightness")
    opaque = number(alpha, "alpha")
    return Color.from_hsl(
        inexact(hsl[0].value),
        inexact(hsl[1].value),
        inexact(hsl[2].value),
        _scaled(opaque, 1, "alpha", context),
    )


def _left_to_css(
    name: str, arguments: tuple[Value, ...], count: int, context: FunctionContext
) -> Text | None:
    """The call as CSS has it, if it is CSS that knows what it means."""
    if len(arguments) < count:
        if any(map(is_variable, arguments)):
            return as_css(name, arguments, context)
        raise _wrong_count(len(arguments), count)
    return as_css(name, arguments, context) if any(map(is_special_number, arguments)) else None


def _wrong_count(given: int, expected: int) -> ArgumentError:
    return ArgumentError(f"wrong number of arguments ({given} for {expected})")


def _scaled(value: Number, most: int, name: str, context: FunctionContext) -> int | float:
    """What a channel counts: its number, or its share of the most in per cent."""
    if value.is_unitless:
        return inexact(value.value)
    if value.has_unit("%"):
        return most * inexact(value.value) / 100
    given = value.to_css(compressed=context.compressed)
    raise ArgumentError(f'${name}: Expected {given} to have no units or "%"')


_RGB = ("red", "green", "blue")
_HSL = ("hue", "saturation", "lightness")
FUNCTIONS = (
    fixed("rgb", rgb, _RGB, _RGB[:2], _RGB[:1]),
    Builtin("rgba", rgba, ((*_RGB, "alpha"), _RGB, ("color", "alpha"), _RGB[:1]), most=None),
    fixed("hsl", hsl, _HSL, _HSL[:2], _HSL[:1]),
    fixed("hsla", hsla, (*_HSL, "alpha"), _HSL, _HSL[:2], _HSL[:1]),
)
