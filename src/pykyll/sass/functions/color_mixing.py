"""`mix()` and `invert()`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.functions.builtin import fixed
from pykyll.sass.functions.checking import as_css, color, in_range, number
from pykyll.sass.values import Color, Number
from pykyll.sass.values.arithmetic import quotient
from pykyll.sass.values.scalar import inexact

if TYPE_CHECKING:
    from pykyll.sass.functions.context import FunctionContext
    from pykyll.sass.values import Text, Value


def mix(context: FunctionContext, one: Value, other: Value, weight: Value | None = None) -> Color:
    """`mix($color1, $color2, $weight: 50%)`: so much of the first, and less if it is lucent."""
    first, second = color(one, "color1"), color(other, "color2")
    share = Number(50) if weight is None else number(weight, "weight")
    in_range(share, 0, 100, "%", "Weight", context)
    part = inexact(share.value) / 100
    of_first, of_second = _weights(part, first.alpha - second.alpha)
    red, green, blue = (
        mine * of_first + its * of_second for mine, its in zip(first.rgb, second.rgb, strict=True)
    )
    return Color.from_rgb(red, green, blue, first.alpha * part + second.alpha * (1 - part))


def _weights(part: float, difference: float) -> tuple[float, float]:
    """How much of each colour; alphas that differ weigh as the share of 50 % does not."""
    weight = part * 2 - 1
    if weight * difference == -1:
        combined = weight
    else:
        combined = quotient(weight + difference, 1 + weight * difference)
    of_first = (combined + 1) / 2
    return of_first, 1 - of_first


def invert(context: FunctionContext, base: Value, weight: Value | None = None) -> Color | Text:
    """`invert($color, $weight: 100%)`; `invert(50%)` is a filter of CSS."""
    if isinstance(base, Number):
        return as_css("invert", (base,), context)
    before = color(base)
    red, green, blue = before.rgb
    inverse = Color.from_rgb(255 - red, 255 - green, 255 - blue, before.alpha)
    return mix(context, inverse, before, Number(100) if weight is None else weight)


FUNCTIONS = (
    fixed("mix", mix, ("color1", "color2"), ("color1", "color2", "weight")),
    fixed("invert", invert, ("color",), ("color", "weight")),
)
