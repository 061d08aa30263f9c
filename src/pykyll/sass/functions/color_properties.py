"""`adjust-color()`, `scale-color()` and `change-color()`: any properties of a colour by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.functions.builtin import ArgumentError, Builtin
from pykyll.sass.functions.checking import check_unit, color, in_range, number
from pykyll.sass.values.color import Color, restricted
from pykyll.sass.values.scalar import inexact

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.functions.context import FunctionContext
    from pykyll.sass.values import Number, Value

_RGB = ("red", "green", "blue")
_HSL = ("hue", "saturation", "lightness")
_MOST = {"red": 255, "green": 255, "blue": 255, "saturation": 100, "lightness": 100, "alpha": 1}
"""The greatest value of each property; the hue has none."""
_LABELS = {
    "red": "Red value",
    "green": "Green value",
    "blue": "Blue value",
    "saturation": "Saturation",
    "lightness": "Lightness",
    "alpha": "Alpha channel",
}


def adjust_color(context: FunctionContext, base: Value, *, named: dict[str, Value]) -> Color:
    """`adjust-color($color, $red: 10, …)`: each property greater by so much."""

    def adjusted(name: str, before: float, by: Number) -> float:
        most = _MOST.get(name)
        if most is None:
            return before + inexact(by.value)
        in_range(by, -most, most, _unit(name), f"${name}: Amount", context)
        return max(0, restricted(before + inexact(by.value), -most, most))

    return _changed(base, named, (*_RGB, *_HSL, "alpha"), adjusted, context)


def scale_color(context: FunctionContext, base: Value, *, named: dict[str, Value]) -> Color:
    """`scale-color($color, $lightness: 10%, …)`: so much of the way to each property's end."""

    def scaled(name: str, before: float, by: Number) -> float:
        check_unit(by, "%", name, context)
        in_range(by, -100, 100, "%", f"${name}: Amount", context)
        scale = inexact(by.value) / 100
        return before + (_MOST[name] - before if scale > 0 else before) * scale

    return _changed(base, named, tuple(_MOST), scaled, context)


def change_color(context: FunctionContext, base: Value, *, named: dict[str, Value]) -> Color:
    """`change-color($color, $hue: 10deg, …)`: each property set."""

    def changed(name: str, _before: float, to: Number) -> float:
        if name not in _MOST:
            return inexact(to.value)
        return in_range(to, 0, _MOST[name], _unit(name), _LABELS[name], context)

    return _changed(base, named, (*_RGB, *_HSL, "alpha"), changed, context)


def _unit(name: str) -> str:
    return "%" if name in _HSL else ""


def _changed(
    base: Value,
    named: dict[str, Value],
    known: tuple[str, ...],
    change: Callable[[str, float, Number], float],
    context: FunctionContext,
) -> Color:
    """The colour with those of its properties changed that are named, in the order known."""
    before = color(base)
    new = {
        name: change(name, _property(before, name), number(named.pop(name), name))
        for name in known
        if name in named
    }
    if named:
        name, value = next(iter(named.items()))
        given = value.to_css(compressed=context.compressed)
        raise ArgumentError(f"Unknown argument ${name} ({given})")
    return _with(before, new)


def _property(before: Color, name: str) -> float:
    if name in _RGB:
        return before.rgb[_RGB.index(name)]
    return before.hsl[_HSL.index(name)] if name in _HSL else before.alpha


def _with(before: Color, new: dict[str, float]) -> Color:
    alpha = new.pop("alpha", before.alpha)
    is_rgb = any(name in _RGB for name in new)
    if is_rgb and any(name in _HSL for name in new):
        raise ArgumentError("Cannot specify HSL and RGB values for a color at the same time")
    if is_rgb:
        red, green, blue = (new.get(name, _property(before, name)) for name in _RGB)
        return Color.from_rgb(red, green, blue, alpha)
    if new:
        hue, saturation, lightness = (new.get(name, _property(before, name)) for name in _HSL)
        return Color.from_hsl(hue, saturation, lightness, alpha)
    return before.with_alpha(alpha)


FUNCTIONS = tuple(
    Builtin(name, function, (("color",),), takes_names=True, least=1, most=1)
    for name, function in (
        ("adjust-color", adjust_color),
        ("scale-color", scale_color),
        ("change-color", change_color),
    )
)
