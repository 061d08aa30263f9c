"""Filters over numbers. Source of the behaviour: Liquid 4.0.4's `StandardFilters`.

Integers stay integers; floats are reckoned as decimals, as Liquid does with BigDecimal,
and come back as floats.
"""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal, DecimalException
from typing import TYPE_CHECKING

from pykyll.liquid.conversions import to_number
from pykyll.liquid.errors import LiquidError, ZeroDivision

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.conversions import Number

_MAX_DIGITS = 1000


def _result(value: Number) -> object:
    return float(value) if isinstance(value, Decimal) else value


def _reckon(
    left: object, right: object, operation: Callable[[Decimal | int, Decimal | int], Number]
) -> object:
    one, other = to_number(left), to_number(right)
    if isinstance(one, Decimal) or isinstance(other, Decimal):
        one, other = Decimal(one), Decimal(other)
    try:
        return _result(operation(one, other))  # type: ignore[arg-type]  # `to_number` gives no floats
    except DecimalException as error:
        raise LiquidError("internal") from error


def abs_(value: object) -> object:
    """Without its sign."""
    return _result(abs(to_number(value)))


def plus(value: object, other: object) -> object:
    """The sum."""
    return _reckon(value, other, lambda one, two: one + two)


def minus(value: object, other: object) -> object:
    """The difference."""
    return _reckon(value, other, lambda one, two: one - two)


def times(value: object, other: object) -> object:
    """The product."""
    return _reckon(value, other, lambda one, two: one * two)


def divided_by(value: object, other: object) -> object:
    """The quotient; of integers rounded down.

    Raises:
        ZeroDivision: `divided by 0`.
    """
    if to_number(other) == 0:
        raise ZeroDivision("divided by 0")
    return _reckon(value, other, _divide)


def _divide(one: Decimal | int, two: Decimal | int) -> Number:
    return one // two if isinstance(one, int) and isinstance(two, int) else one / two


def modulo(value: object, other: object) -> object:
    """The remainder, with the divisor's sign.

    Raises:
        ZeroDivision: `divided by 0`.
    """
    if to_number(other) == 0:
        raise ZeroDivision("divided by 0")
    return _reckon(value, other, _remainder)


def _remainder(one: Decimal | int, two: Decimal | int) -> Number:
    if isinstance(one, int) and isinstance(two, int):
        return one % two
    rest = Decimal(one) % Decimal(two)
    return rest + two if rest and (rest < 0) != (two < 0) else rest


def round_(value: object, digits: object = 0) -> object:
    """Rounded half away from zero, to so many digits behind the point."""
    number, places = to_number(value), int(to_number(digits))
    if isinstance(number, int):
        return number if places >= 0 else int(_rounded(Decimal(number), places))
    if places > _MAX_DIGITS:
        return float(number)
    rounded = _rounded(Decimal(number), places)
    return int(rounded) if places == 0 else float(rounded)


def _rounded(number: Decimal, places: int) -> Decimal:
    if not number.is_finite():
        raise LiquidError("internal")
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def ceil(value: object) -> int:
    """Rounded up."""
    return math.ceil(to_number(value))


def floor(value: object) -> int:
    """Rounded down."""
    return math.floor(to_number(value))


def at_least(value: object, limit: object) -> object:
    """No less than the limit."""
    return _result(max(to_number(value), to_number(limit)))


def at_most(value: object, limit: object) -> object:
    """No more than the limit."""
    return _result(min(to_number(value), to_number(limit)))


FILTERS: dict[str, Callable[..., object]] = {
    "abs": abs_,
    "at_least": at_least,
    "at_most": at_most,
    "ceil": ceil,
    "divided_by": divided_by,
    "floor": floor,
    "minus": minus,
    "modulo": modulo,
    "plus": plus,
    "round": round_,
    "times": times,
}
"""The number filters under their names in templates."""
