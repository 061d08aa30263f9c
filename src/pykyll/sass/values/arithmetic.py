"""What two numbers give: sums, products, comparisons.

Ruby computes with whole numbers and with floating-point ones; `/` always gives the latter. A
number without units takes those of the other; other units are converted to the left one's.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pykyll.sass.values.constants import FALSE, TRUE, Boolean
from pykyll.sass.values.number import Number
from pykyll.sass.values.numerals import checked

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.values.scalar import Scalar
    from pykyll.sass.values.units import Units


def plus(left: Number, right: Number) -> Number:
    """`left + right`.

    Raises:
        UnitError: The units measure different things.
    """
    one, other, numerators, denominators = _matched(left, right)
    try:
        return Number(one + other, numerators, denominators)
    except OverflowError:
        return Number(_as_float(one) + _as_float(other), numerators, denominators)


def minus(left: Number, right: Number) -> Number:
    """`left - right`.

    Raises:
        UnitError: The units measure different things.
    """
    one, other, numerators, denominators = _matched(left, right)
    try:
        return Number(one - other, numerators, denominators)
    except OverflowError:
        return Number(_as_float(one) - _as_float(other), numerators, denominators)


def times(left: Number, right: Number) -> Number:
    """`left * right`, whose units are those of both."""
    try:
        product = checked(left.value * right.value)
    except OverflowError:
        product = _as_float(left.value) * _as_float(right.value)
    return Number(
        product, left.numerators + right.numerators, left.denominators + right.denominators
    )


def div(left: Number, right: Number) -> Number:
    """`left / right`, which is also known as it is written if both are."""
    original = None
    if left.original is not None and right.original is not None:
        original = f"{left.original}/{right.original}"
    return Number(
        quotient(left.value, right.value),
        left.numerators + right.denominators,
        left.denominators + right.numerators,
        original,
    )


def mod(left: Number, right: Number) -> Number:
    """`left % right`, which has the sign of the right one, and is not a number for zero.

    Raises:
        UnitError: The units measure different things.
    """
    if right.value == 0:
        return Number(math.nan)
    one, other, numerators, denominators = _matched(left, right)
    return Number(modulo(one, other), numerators, denominators)


def gt(left: Number, right: Number) -> Boolean:
    """`left > right`."""
    one, other = _in_same_units(left, right)
    return TRUE if one > other else FALSE


def gte(left: Number, right: Number) -> Boolean:
    """`left >= right`."""
    one, other = _in_same_units(left, right)
    return TRUE if one >= other else FALSE


def lt(left: Number, right: Number) -> Boolean:
    """`left < right`."""
    one, other = _in_same_units(left, right)
    return TRUE if one < other else FALSE


def lte(left: Number, right: Number) -> Boolean:
    """`left <= right`."""
    one, other = _in_same_units(left, right)
    return TRUE if one <= other else FALSE


def _matched(left: Number, right: Number) -> tuple[Scalar, Scalar, Units, Units]:
    """Both in the same units, and these."""
    numerators, denominators = left.numerators, left.denominators
    if numerators == right.numerators and denominators == right.denominators:
        return left.value, right.value, numerators, denominators
    if not (numerators or denominators):
        return left.value, right.value, right.numerators, right.denominators
    if not (right.numerators or right.denominators):
        return left.value, right.value, numerators, denominators
    return left.value, right.in_units_of(left), numerators, denominators


def _in_same_units(left: Number, right: Number) -> tuple[Scalar, Scalar]:
    if left.numerators == right.numerators and left.denominators == right.denominators:
        return left.value, right.value
    return _matched(left, right)[:2]


def quotient(one: Scalar, other: Scalar) -> float:
    """`one / other` as floating-point numbers, which by zero is infinite or not a number."""
    try:
        return float(one) / other
    except OverflowError:
        return _as_float(one) / _as_float(other)
    except ZeroDivisionError:
        if one == 0 or math.isnan(one):
            return math.nan
        return math.copysign(math.inf, one) * math.copysign(1, other)


def modulo(one: Scalar, other: Scalar) -> Scalar:
    """`one % other`, which by zero is not a number."""
    if other == 0:
        return math.nan
    try:
        return one % other
    except OverflowError:
        return _as_float(one) % _as_float(other)


def _as_float(value: Scalar) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.copysign(math.inf, value)


BY_OPERATOR: dict[str, Callable[[Number, Number], Number | Boolean]] = {
    "plus": plus,
    "minus": minus,
    "times": times,
    "div": div,
    "mod": mod,
    "gt": gt,
    "gte": gte,
    "lt": lt,
    "lte": lte,
}
