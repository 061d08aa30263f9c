"""What a colour gives with a number or with another colour, channel by channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.values.arithmetic import modulo, quotient
from pykyll.sass.values.color import Color, restricted
from pykyll.sass.values.scalar import inexact

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.values.number import Number

_CHANNEL: dict[str, tuple[str, str, Callable[[float, float], float]]] = {
    "plus": ("+", "add", lambda one, other: one + other),
    "minus": ("-", "subtract", lambda one, other: one - other),
    "times": ("*", "multiply", lambda one, other: one * other),
    "div": ("/", "divide", quotient),
    "mod": ("%", "modulo", lambda one, other: inexact(modulo(one, other))),
}
"""The sign of each operator, its name in messages, and what it does."""


def operate_on_channels(
    operator: str, color: Color, other: Color | Number, *, compressed: bool
) -> Color:
    """The operator on each channel; alpha stays as it is.

    Raises:
        SassError: The number has units, or the other colour another alpha.
    """
    sign, name, operation = _CHANNEL[operator]
    if isinstance(other, Color):
        others: tuple[float, ...] = other.rgb
    elif other.is_unitless:
        others = (inexact(other.value),) * 3
    else:
        raise SassError(
            f"Cannot {name} a number with units ({other.to_css(compressed=compressed)})"
            f" to a color ({color.to_css(compressed=compressed)})."
        )
    red, green, blue = (
        restricted(operation(float(channel), by), 0, 255)
        for channel, by in zip(color.rgb, others, strict=True)
    )
    if isinstance(other, Color) and other.alpha != color.alpha:
        raise SassError(
            f"Alpha channels must be equal: {color.to_css(compressed=compressed)} {sign}"
            f" {other.to_css(compressed=compressed)}"
        )
    return Color.from_rgb(red, green, blue, color.alpha)
