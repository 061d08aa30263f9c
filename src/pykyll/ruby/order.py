"""Ruby's `<=>`, and what it says where two values have no order."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from pykyll.ruby.class_name import class_name
from pykyll.ruby.equality import ruby_equals
from pykyll.ruby.text import inspect
from pykyll.ruby.unfolding import refuse_endless
from pykyll.ruby.values import Symbol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NUMBERS = (int, float, Decimal)
"""What compares by its number; booleans, which Python counts among them, do not."""
_FIRST_DAY = 1721424.5
"""The astronomical Julian day before January 1 of the year 1, by which Ruby compares dates."""
_SHORT_INTEGER = 2**62
"""Integers up to here are special constants in Ruby."""


def spaceship(left: object, right: object) -> int | None:
    """Ruby's `<=>`: -1, 0, 1, or nil where the two cannot be compared.

    Raises:
        TooManyValuesError: For lists within lists that never end.
    """
    if isinstance(left, str):
        if not isinstance(right, str) or isinstance(left, Symbol) != isinstance(right, Symbol):
            return None
        return (left > right) - (left < right)
    if isinstance(left, bool) or isinstance(right, bool):
        return 0 if left is right else None
    if isinstance(left, NUMBERS) and isinstance(right, NUMBERS):
        if _is_nan(left) or _is_nan(right):
            return None
        return (left > right) - (left < right)
    if isinstance(left, date):
        return _date_order(left, right)
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        refuse_endless(left)
        refuse_endless(right)
        return _array_order(left, right)
    return 0 if ruby_equals(left, right) else None


def _array_order(left: Sequence[object], right: Sequence[object]) -> int | None:
    """By the first items that differ, else by length."""
    for mine, theirs in zip(left, right, strict=False):
        if isinstance(mine, (list, tuple)) and isinstance(theirs, (list, tuple)):
            order = _array_order(mine, theirs)
        else:
            order = spaceship(mine, theirs)
        if order != 0:
            return order
    return (len(left) > len(right)) - (len(left) < len(right))


def _is_nan(value: object) -> bool:
    return isinstance(value, (float, Decimal)) and value != value  # noqa: PLR0124 - NaN


def _date_order(left: date, right: object) -> int | None:
    """Times compare with times; dates with dates, and by their day's number with numbers."""
    if isinstance(left, datetime):
        return (left > right) - (left < right) if isinstance(right, datetime) else None
    if type(right) is date:
        return (left > right) - (left < right)
    if isinstance(right, NUMBERS):
        return spaceship(left.toordinal() + _FIRST_DAY, right)
    return None


def comparison_failed(
    left: object, right: object, class_of: Callable[[object], str] = class_name
) -> str:
    """What Ruby says where `<=>` gives nil.

    Args:
        left: The value that was asked to compare itself.
        right: The other.
        class_of: Names the class of either.
    """
    shown = inspect(right) if _shows_itself(right) else class_of(right)
    return f"comparison of {class_of(left)} with {shown} failed"


def _shows_itself(value: object) -> bool:
    """Ruby names special constants and floats by value, all else by class."""
    if isinstance(value, int):
        return -_SHORT_INTEGER <= value < _SHORT_INTEGER
    return value is None or isinstance(value, (float, Symbol))
