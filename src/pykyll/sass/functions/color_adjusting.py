"""Functions that change one property of a colour: `lighten()`, `saturate()` and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.functions.builtin import fixed
from pykyll.sass.functions.checking import as_css, color, in_range, number
from pykyll.sass.values import Color, Number
from pykyll.sass.values.scalar import inexact

if TYPE_CHECKING:
    from pykyll.sass.functions.context import FunctionContext
    from pykyll.sass.values import Text, Value


def lighten(context: FunctionContext, base: Value, amount: Value) -> Color:
    """`lighten($color, $amount)`: as much lighter, in per cent."""
    return _adjusted_hsl(base, lightness=_per_cent(base, amount, context))


def darken(context: FunctionContext, base: Value, amount: Value) -> Color:
    """`darken($color, $amount)`: as much darker, in per cent."""
    return _adjusted_hsl(base, lightness=-_per_cent(base, amount, context))


def saturate(context: FunctionContext, base: Value, amount: Value | None = None) -> Color | Text:
    """`saturate($color, $amount)`; `saturate(50%)` is a filter of CSS."""
    if amount is None:
        return as_css("saturate", (base,), context)
    return _adjusted_hsl(base, saturation=_per_cent(base, amount, context))


def desaturate(context: FunctionContext, base: Value, amount: Value) -> Color:
    """`desaturate($color, $amount)`, in per cent."""
    return _adjusted_hsl(base, saturation=-_per_cent(base, amount, context))


def grayscale(context: FunctionContext, base: Value) -> Color | Text:
    """`grayscale($color)`; `grayscale(50%)` is a filter of CSS."""
    if isinstance(base, Number):
        return as_css("grayscale", (base,), context)
    return desaturate(context, base, Number(100))


def adjust_hue(_context: FunctionContext, base: Value, degrees: Value) -> Color:
    """`adjust-hue($color, $degrees)`."""
    color(base)
    return _adjusted_hsl(base, hue=inexact(number(degrees, "degrees").value))


def complement(context: FunctionContext, base: Value) -> Color:
    """`complement($color)`: the colour on the other side of the circle."""
    return adjust_hue(context, base, Number(180))


def opacify(context: FunctionContext, base: Value, amount: Value) -> Color:
    """`opacify($color, $amount)`, `fade-in()`: more opaque, by 0 to 1."""
    return _faded(base, amount, 1, context)


def transparentize(context: FunctionContext, base: Value, amount: Value) -> Color:
    """`transparentize($color, $amount)`, `fade-out()`: less opaque, by 0 to 1."""
    return _faded(base, amount, -1, context)


def _per_cent(base: Value, amount: Value, context: FunctionContext) -> int | float:
    color(base)
    checked = number(amount, "amount")
    in_range(checked, 0, 100, "%", "Amount", context)
    return inexact(checked.value)


def _adjusted_hsl(
    base: Value, *, hue: float = 0, saturation: float = 0, lightness: float = 0
) -> Color:
    before = color(base)
    old_hue, old_saturation, old_lightness = before.hsl
    return Color.from_hsl(
        old_hue + hue, old_saturation + saturation, old_lightness + lightness, before.alpha
    )


def _faded(base: Value, amount: Value, sign: int, context: FunctionContext) -> Color:
    before = color(base)
    checked = number(amount, "amount")
    in_range(checked, 0, 1, "", "Amount", context)
    return before.with_alpha(before.alpha + sign * inexact(checked.value))


_AMOUNT = ("color", "amount")
FUNCTIONS = (
    fixed("lighten", lighten, _AMOUNT),
    fixed("darken", darken, _AMOUNT),
    fixed("saturate", saturate, _AMOUNT, _AMOUNT[1:]),
    fixed("desaturate", desaturate, _AMOUNT),
    fixed("grayscale", grayscale, ("color",)),
    fixed("adjust-hue", adjust_hue, ("color", "degrees")),
    fixed("complement", complement, ("color",)),
    fixed("opacify", opacify, _AMOUNT),
    fixed("fade-in", opacify, _AMOUNT),
    fixed("transparentize", transparentize, _AMOUNT),
    fixed("fade-out", transparentize, _AMOUNT),
)
