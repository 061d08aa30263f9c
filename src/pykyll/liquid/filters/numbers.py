"""Filters over numbers. Source of the behaviour: Liquid 4.0.4's `StandardFilters`.

Integers stay integers; floats are reckoned as decimals, as Liquid does with BigDecimal,
and come back as floats.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

from pykyll.liquid.bounds import LONGEST_INTEGER, too_long_number
from pykyll.liquid.conversions import to_number
from pykyll.liquid.errors import FloatDomain, InternalError, ZeroDivision

if TYPE_CHECKING:
    from collections.abc import Callable

_EXACT = Context(prec=4000, Emax=999_999, Emin=-999_999, traps=[])
"""Sums and products of floats are exact until they become floats again."""
_DIVISION = Context(prec=40, Emax=999_999, Emin=-999_999, traps=[])
_INT_MAX = 2**31 - 1
"""Ruby's `NUM2INT` takes no more."""


def _number(value: object) -> int | Decimal:
    number = to_number(value)
    return Decimal(repr(number)) if isinstance(number, float) else number


def _result(value: int | Decimal) -> int | float:
    return value if isinstance(value, int) else float(value)


def _bounded(bits: int) -> None:
    if bits > LONGEST_INTEGER:
        raise too_long_number()


def abs_(value: object) -> object:
    """Without its sign."""
    number = _number(value)
    return _result(abs(number) if isinstance(number, int) else number.copy_abs())


def plus(value: object, other: object) -> object:
    """The sum."""
    one, two = _number(value), _number(other)
    if isinstance(one, int) and isinstance(two, int):
        return one + two
    return float(_EXACT.add(one, two))


def minus(value: object, other: object) -> object:
    """The difference."""
    one, two = _number(value), _number(other)
    if isinstance(one, int) and isinstance(two, int):
        return one - two
    return float(_EXACT.subtract(one, two))


def times(value: object, other: object) -> object:
    """The product."""
    one, two = _number(value), _number(other)
    if isinstance(one, int) and isinstance(two, int):
        _bounded(one.bit_length() + two.bit_length())
        return one * two
    return float(_EXACT.multiply(one, two))


def divided_by(value: object, other: object) -> object:
    """The quotient; of integers rounded down, of floats by zero infinite.

    Raises:
        ZeroDivision: `divided by 0`.
    """
    one, two = _number(value), _number(other)
    if isinstance(one, int) and isinstance(two, int):
        if two == 0:
            raise ZeroDivision("divided by 0")
        return one // two
    return float(_DIVISION.divide(Decimal(one), Decimal(two)))


def modulo(value: object, other: object) -> object:
    """The remainder, with the divisor's sign.

    Raises:
        ZeroDivision: `divided by 0`.
    """
    one, two = _number(value), _number(other)
    if two == 0:
        raise ZeroDivision("divided by 0")
    if isinstance(one, int) and isinstance(two, int):
        return one % two
    divisor = Decimal(two)
    rest = _EXACT.remainder(Decimal(one), divisor)
    if rest.is_nan():
        return float("nan")
    if not rest:
        return 0.0
    return float(_EXACT.add(rest, divisor) if (rest < 0) != (divisor < 0) else rest)


def round_(value: object, digits: object = 0) -> object:
    """Rounded half away from zero, to so many digits behind the point.

    Raises:
        FloatDomain: For what is no number, or infinite, without digits.
    """
    number, places = _number(value), _finite(_number(digits))
    if abs(places) > _INT_MAX:
        raise InternalError
    if places < 1:
        return _rounded_integer(number, -places)
    if isinstance(number, int):
        return number
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or -exponent <= places:
        return float(number)
    step = Decimal((0, (1,), -places))
    return float(number.quantize(step, rounding=ROUND_HALF_UP, context=_EXACT))


def _rounded_integer(number: int | Decimal, zeros: int) -> int:
    """Rounded to so many zeros before the point."""
    if zeros == 0:
        if isinstance(number, int):
            return number
        _finite(number)
        return int(number.to_integral_value(rounding=ROUND_HALF_UP))
    magnitude = abs(_finite(number))
    if zeros > len(f"{magnitude:x}") * 2:
        return 0
    unit: int = 10**zeros
    rounded = (magnitude + unit // 2) // unit * unit
    return -rounded if number < 0 else rounded


def _finite(number: int | Decimal) -> int:
    if isinstance(number, int):
        return number
    if number.is_nan():
        raise FloatDomain("Computation results in 'NaN' (Not a Number)")
    if number.is_infinite():
        raise FloatDomain(f"Computation results in '{'-' if number < 0 else ''}Infinity'")
    return int(number)


def ceil(value: object) -> int:
    """Rounded up.

    Raises:
        FloatDomain: For what is no number, or infinite.
    """
    number = _number(value)
    whole = _finite(number)
    return whole + 1 if whole < number else whole


def floor(value: object) -> int:
    """Rounded down.

    Raises:
        FloatDomain: For what is no number, or infinite.
    """
    number = _number(value)
    whole = _finite(number)
    return whole - 1 if whole > number else whole


def _is_greater(one: int | Decimal, two: int | Decimal) -> bool:
    """As Ruby has it: what is no number is never greater."""
    return all(isinstance(each, int) or not each.is_nan() for each in (one, two)) and one > two


def at_least(value: object, limit: object) -> object:
    """No less than the limit."""
    number, least = _number(value), _number(limit)
    return _result(least if _is_greater(least, number) else number)


def at_most(value: object, limit: object) -> object:
    """No more than the limit."""
    number, most = _number(value), _number(limit)
    return _result(most if _is_greater(number, most) else number)


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
