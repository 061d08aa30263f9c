"""Units, and how they are converted into one another.

The sizes are those of CSS Values 3; the table of Ruby Sass is made of exact fractions, in
which whole factors are whole numbers. So are the results of dividing by them.
"""

from __future__ import annotations

import math
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError

if TYPE_CHECKING:
    from pykyll.sass.values.scalar import Scalar

Units = tuple[str, ...]

_SIZES: tuple[dict[str, Fraction], ...] = (
    {
        "in": Fraction(1),
        "cm": 1 / Fraction(2.54),
        "pc": Fraction(1, 6),
        "mm": 1 / Fraction(25.4),
        "q": 1 / Fraction(101.6),
        "pt": Fraction(1, 72),
        "px": Fraction(1, 96),
    },
    {
        "deg": Fraction(1, 360),
        "grad": Fraction(1, 400),
        "rad": 1 / Fraction(2 * math.pi),
        "turn": Fraction(1),
    },
    {"s": Fraction(1), "ms": Fraction(1, 1000)},
    {"Hz": Fraction(1), "kHz": Fraction(1000)},
    {"dpi": Fraction(1), "dpcm": Fraction(254, 100), "dppx": Fraction(96)},
)
_SIZES_BESIDE = {unit: sizes for sizes in _SIZES for unit in sizes}


class UnitError(SassError):
    """Two numbers measure different things."""


@cache
def factor(unit: str, other: str) -> Scalar:
    """What a number of the one unit is multiplied by to count in the other.

    Raises:
        KeyError: They are not convertible.
    """
    sizes = _SIZES_BESIDE[unit]
    quotient = sizes[unit] / sizes[other]
    if quotient.denominator == 1:
        return quotient.numerator
    return quotient.numerator / quotient.denominator


def are_convertible(units: Units) -> bool:
    """Whether all the units measure the same thing."""
    if not units:
        return True
    sizes = _SIZES_BESIDE.get(units[0])
    return sizes is not None and all(unit in sizes for unit in units)


def coerced(value: Scalar, units: tuple[Units, Units], wanted: tuple[Units, Units]) -> Scalar:
    """A number in other units (numerators and denominators); one without units stays as it is.

    Raises:
        UnitError: The units measure different things.
    """
    if units == wanted or not (units[0] or units[1]):
        return value
    return divided(value * _factor(units[0], wanted[0]), _factor(units[1], wanted[1]))


def divided(value: Scalar, divisor: Scalar) -> Scalar:
    """Ruby's `/`: without a remainder between whole numbers."""
    if isinstance(value, int) and isinstance(divisor, int):
        return value // divisor
    return value / divisor


def _factor(units: Units, wanted: Units) -> Scalar:
    units, wanted = _without_common(units, wanted)
    if len(units) != len(wanted) or not are_convertible(units + wanted):
        raise UnitError(f"Incompatible units: '{'*'.join(units)}' and '{'*'.join(wanted)}'.")
    product: Scalar = 1
    for unit, other in zip(units, wanted, strict=True):
        product *= factor(unit, other)
    return product


def _without_common(units: Units, others: Units) -> tuple[Units, Units]:
    left = list(others)
    kept = []
    for unit in units:
        if unit in left:
            left.remove(unit)
        else:
            kept.append(unit)
    return tuple(kept), tuple(left)


def simplified(
    value: Scalar, numerators: Units, denominators: Units
) -> tuple[Scalar, Units, Units]:
    """A number whose units are reduced: `px*s/s` is `px`, and `in/px` is no unit at all."""
    numerators, denominators = _without_common(numerators, denominators)
    above, below = list(numerators), list(denominators)
    at = 0
    while at < len(below):
        unit = below[at]
        match = next((each for each in above if are_convertible((each, unit))), None)
        # One that is taken away lets the next take its place, which Ruby Sass then passes over.
        at += 1
        if match is not None:
            value = divided(value, factor(unit, match))
            del below[at - 1]
            above.remove(match)
    return value, tuple(above), tuple(below)
