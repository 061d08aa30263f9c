"""Functions that tell what a colour is made of: `red()`, `hue()`, `alpha()` and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.functions.builtin import ArgumentError, Builtin, fixed
from pykyll.sass.functions.checking import as_css, color
from pykyll.sass.values import Number, Text
from pykyll.sass.values.numerals import round_channel

if TYPE_CHECKING:
    from pykyll.sass.functions.context import FunctionContext
    from pykyll.sass.values import Value

_OLD_FILTER = regex(r"^[a-zA-Z]+[ \t\r\n\f\v]*=", 8)


def red(_context: FunctionContext, base: Value) -> Number:
    """`red($color)`, from 0 to 255."""
    return Number(color(base).rgb[0])


def green(_context: FunctionContext, base: Value) -> Number:
    """`green($color)`, from 0 to 255."""
    return Number(color(base).rgb[1])


def blue(_context: FunctionContext, base: Value) -> Number:
    """`blue($color)`, from 0 to 255."""
    return Number(color(base).rgb[2])


def hue(_context: FunctionContext, base: Value) -> Number:
    """`hue($color)` in degrees."""
    return Number(color(base).hsl[0], ("deg",))


def saturation(_context: FunctionContext, base: Value) -> Number:
    """`saturation($color)` in per cent."""
    return Number(color(base).hsl[1], ("%",))


def lightness(_context: FunctionContext, base: Value) -> Number:
    """`lightness($color)` in per cent."""
    return Number(color(base).hsl[2], ("%",))


def alpha(context: FunctionContext, *arguments: Value) -> Number | Text:
    """`alpha($color)` from 0 to 1; `alpha(opacity=50)` is a filter of Internet Explorer."""
    if all(map(_is_old_filter, arguments)):
        return as_css("alpha", arguments, context)
    if len(arguments) != 1:
        raise ArgumentError(f"wrong number of arguments ({len(arguments)} for 1)")
    return Number(float(color(arguments[0]).alpha))


def _is_old_filter(value: Value) -> bool:
    return (
        isinstance(value, Text)
        and not value.is_quoted
        and _OLD_FILTER.search(value.value) is not None
    )


def opacity(context: FunctionContext, base: Value) -> Number | Text:
    """`opacity($color)` from 0 to 1; `opacity(50%)` is a filter of CSS."""
    if isinstance(base, Number):
        return as_css("opacity", (base,), context)
    return Number(float(color(base).alpha))


def ie_hex_str(_context: FunctionContext, base: Value) -> Text:
    """`ie-hex-str($color)`: `#AARRGGBB`."""
    shown = color(base)
    opaque = round_channel(shown.alpha * 255)
    return Text(f"#{opaque:02x}{shown.code[1:]}".upper())


FUNCTIONS = (
    fixed("red", red, ("color",)),
    fixed("green", green, ("color",)),
    fixed("blue", blue, ("color",)),
    fixed("hue", hue, ("color",)),
    fixed("saturation", saturation, ("color",)),
    fixed("lightness", lightness, ("color",)),
    Builtin("alpha", alpha, (("color",),), most=None),
    fixed("opacity", opacity, ("color",)),
    fixed("ie-hex-str", ie_hex_str, ("color",)),
)
