"""Functions of numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.functions.builtin import ArgumentError, Builtin, fixed
from pykyll.sass.functions.checking import check_integer, number
from pykyll.sass.values import Number, Text, boolean
from pykyll.sass.values.arithmetic import gt, lt, plus
from pykyll.sass.values.numerals import round_channel, ruby_float
from pykyll.sass.values.units import UnitError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.functions.context import FunctionContext
    from pykyll.sass.values import Boolean, Value
    from pykyll.sass.values.scalar import Scalar


def percentage(_context: FunctionContext, value: Value) -> Number:
    """`percentage($number)`: 0.5 is 50 %."""
    if not isinstance(value, Number) or not value.is_unitless:
        raise ArgumentError(f"$number: {value.inspect()} is not a unitless number")
    return Number(value.value * 100, ("%",))


def round_(_context: FunctionContext, value: Value) -> Number:
    """`round($number)`; halves are rounded away from zero."""
    return _transformed(value, round_channel)


def ceil(_context: FunctionContext, value: Value) -> Number:
    """`ceil($number)`."""
    return _transformed(value, math.ceil)


def floor(_context: FunctionContext, value: Value) -> Number:
    """`floor($number)`."""
    return _transformed(value, math.floor)


def abs_(_context: FunctionContext, value: Value) -> Number:
    """`abs($number)`."""
    given = number(value, "value")
    size = given.value if given.value >= 0 else -given.value
    return Number(size, given.numerators, given.denominators)


def _transformed(value: Value, operation: Callable[[Scalar], int]) -> Number:
    given = number(value, "value")
    if isinstance(given.value, float) and not math.isfinite(given.value):
        raise SassError(f"{ruby_float(given.value)} cannot be rounded.")
    return Number(operation(given.value), given.numerators, given.denominators)


def min_(_context: FunctionContext, *values: Value) -> Number:
    """`min($numbers...)`; of equal ones the first."""
    return _extreme(values, lt)


def max_(_context: FunctionContext, *values: Value) -> Number:
    """`max($numbers...)`; of equal ones the first."""
    return _extreme(values, gt)


def _extreme(values: tuple[Value, ...], better: Callable[[Number, Number], Boolean]) -> Number:
    numbers = [number(value, None) for value in values]
    if not numbers:
        raise ArgumentError("At least one argument must be passed")
    best = numbers[0]
    for each in numbers[1:]:
        if not better(best, each).is_true:
            best = each
    return best


def random(context: FunctionContext, limit: Value | None = None) -> Number:
    """`random($limit)`: from 1 to the limit; from 0 to 1 without one."""
    if limit is None:
        return Number(context.random())
    most = number(limit, "limit")
    check_integer(most, "limit", context)
    whole = int(most.value)
    if whole < 1:
        given = most.to_css(compressed=context.compressed)
        raise ArgumentError(f"$limit {given} must be greater than or equal to 1")
    return Number(1 + int(context.random() * whole))


def unit(_context: FunctionContext, value: Value) -> Text:
    """`unit($number)`, in quotes."""
    return Text(number(value, "number").unit, is_quoted=True)


def unitless(_context: FunctionContext, value: Value) -> Value:
    """`unitless($number)`."""
    return boolean(number(value, "number").is_unitless)


def comparable(_context: FunctionContext, one: Value, other: Value) -> Value:
    """`comparable($number1, $number2)`: whether they can be added and compared."""
    first, second = number(one, "number1"), number(other, "number2")
    try:
        plus(first, second)
    except UnitError:
        return boolean(False)
    return boolean(True)


FUNCTIONS = (
    fixed("percentage", percentage, ("number",)),
    fixed("round", round_, ("number",)),
    fixed("ceil", ceil, ("number",)),
    fixed("floor", floor, ("number",)),
    fixed("abs", abs_, ("number",)),
    Builtin("min", min_, takes_more=True, most=None),
    Builtin("max", max_, takes_more=True, most=None),
    fixed("random", random, (), ("limit",)),
    fixed("unit", unit, ("number",)),
    fixed("unitless", unitless, ("number",)),
    fixed("comparable", comparable, ("number1", "number2")),
)
