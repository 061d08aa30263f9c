"""Liquid's comparisons.

Source of the behaviour: `Liquid::Condition`, and Ruby's operators below it.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import LiquidArgumentError
from pykyll.liquid.ruby_text import hash_key, inspect, ruby_to_s
from pykyll.liquid.values import MethodLiteral, Range, Symbol

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBERS = (int, float, Decimal)
_FIRST_DAY = 1721424.5
"""The astronomical Julian day before January 1 of the year 1, by which Ruby compares dates."""
_SHORT_INTEGER = 2**62
"""Integers up to here are special constants in Ruby."""


def equals(left: object, right: object) -> bool:
    """`==`, where `empty` equals what is empty and `blank` equals nothing."""
    if isinstance(left, MethodLiteral):
        return _answers(right, left)
    if isinstance(right, MethodLiteral):
        return _answers(left, right)
    return ruby_equals(left, right)


def _answers(value: object, literal: MethodLiteral) -> bool:
    """Whether the value is empty; Ruby without Rails knows no `blank?`."""
    if literal.name != "empty":
        return False
    return isinstance(value, (str, list, tuple, dict)) and not value


def ruby_equals(left: object, right: object) -> bool:
    """Ruby's `==`: numbers by value, everything else by type and value."""
    kind, other = type(left), type(right)
    if kind is other and (kind is str or kind is int):
        return left == right
    if isinstance(left, Drop):
        return left.equals(right)
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, _NUMBERS):
        return isinstance(right, _NUMBERS) and left == right
    if isinstance(left, str):
        return (
            isinstance(right, str)
            and isinstance(left, Symbol) == isinstance(right, Symbol)
            and str(left) == str(right)
        )
    if isinstance(left, (list, tuple)):
        return (
            isinstance(right, (list, tuple))
            and len(left) == len(right)
            and all(ruby_equals(mine, theirs) for mine, theirs in zip(left, right, strict=True))
        )
    if isinstance(left, dict):
        return isinstance(right, dict) and _hashes_equal(left, right)
    if isinstance(left, datetime) or isinstance(right, datetime):
        return isinstance(left, datetime) and isinstance(right, datetime) and left == right
    return bool(left == right)


def _hashes_equal(left: dict[object, object], right: dict[object, object]) -> bool:
    return len(left) == len(right) and all(
        key in right and ruby_equals(value, right[key]) for key, value in left.items()
    )


def contains(left: object, right: object) -> bool:
    """`contains`: a string in a string, an item in an array, a key in a hash."""
    if type(left) is list and type(right) is str and right in left:
        return Symbol not in map(type, left) or any(ruby_equals(item, right) for item in left)
    if left is None or left is False or right is None or right is False:
        return False
    if isinstance(left, str):
        return ruby_to_s(right) in left
    if isinstance(left, (list, tuple)):
        return any(ruby_equals(item, right) for item in left)
    if isinstance(left, dict):
        return right in left if type(right) is str else hash_key(right) in map(hash_key, left)
    if isinstance(left, Range):
        if isinstance(right, bool) or not isinstance(right, _NUMBERS):
            return False
        return left.first <= right <= left.last
    if isinstance(left, Drop):
        items = left.iterate()
        return items is not None and any(ruby_equals(item, right) for item in items)
    return False


_OPERATIONS: dict[str, Callable[[int], bool]] = {
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
}


def compare(left: object, right: object, operator: str) -> object:
    """`<`, `>`, `<=` or `>=`; nil where a side knows no such operator.

    Raises:
        LiquidArgumentError: Where Ruby cannot compare the two.
    """
    if type(left) is int and type(right) is int:
        return _OPERATIONS[operator]((left > right) - (left < right))
    if not _is_ordered(left) or not _is_ordered(right):
        return None
    order = spaceship(left, right)
    if order is None:
        if isinstance(left, _NUMBERS) and isinstance(right, _NUMBERS):
            return False  # one of them is NaN
        raise comparison_failed(left, right)
    return _OPERATIONS[operator](order)


def comparison_failed(left: object, right: object) -> LiquidArgumentError:
    """Ruby's error where `<=>` gives nil."""
    shown = inspect(right) if _shows_itself(right) else ruby_class(right)
    return LiquidArgumentError(f"comparison of {ruby_class(left)} with {shown} failed")


def _is_ordered(value: object) -> bool:
    return isinstance(value, (*_NUMBERS, str, date)) and not isinstance(value, bool)


def _is_nan(value: object) -> bool:
    return isinstance(value, float) and value != value  # noqa: PLR0124 - NaN


def _shows_itself(value: object) -> bool:
    """Ruby names special constants and floats by value, all else by class."""
    if isinstance(value, int):
        return -_SHORT_INTEGER <= value < _SHORT_INTEGER
    return value is None or isinstance(value, (float, Symbol))


def spaceship(left: object, right: object) -> int | None:
    """Ruby's `<=>`: -1, 0, 1, or nil where the two cannot be compared."""
    if isinstance(left, bool) or isinstance(right, bool):
        return 0 if left is right else None
    if isinstance(left, _NUMBERS) and isinstance(right, _NUMBERS):
        if _is_nan(left) or _is_nan(right):
            return None
        return (left > right) - (left < right)
    if isinstance(left, str) and isinstance(right, str):
        return (left > right) - (left < right)
    if isinstance(left, date):
        return _date_order(left, right)
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        for mine, theirs in zip(left, right, strict=False):
            order = spaceship(mine, theirs)
            if order != 0:
                return order
        return (len(left) > len(right)) - (len(left) < len(right))
    return 0 if ruby_equals(left, right) else None


def _date_order(left: date, right: object) -> int | None:
    """Times compare with times; dates with dates, and by their day's number with numbers."""
    if isinstance(left, datetime):
        return (left > right) - (left < right) if isinstance(right, datetime) else None
    if type(right) is date:
        return (left > right) - (left < right)
    if isinstance(right, _NUMBERS):
        return spaceship(left.toordinal() + _FIRST_DAY, right)
    return None


def ruby_class(value: object) -> str:
    """The name of the value's class in Ruby."""
    if value is None:
        return "NilClass"
    if isinstance(value, bool):
        return "TrueClass" if value else "FalseClass"
    for kind, name in _CLASSES:
        if isinstance(value, kind):
            return name
    return type(value).__name__


_CLASSES: tuple[tuple[type, str], ...] = (
    (Symbol, "Symbol"),
    (str, "String"),
    (int, "Integer"),
    (float, "Float"),
    (Decimal, "BigDecimal"),
    (list, "Array"),
    (tuple, "Array"),
    (dict, "Hash"),
    (Range, "Range"),
    (datetime, "Time"),
    (date, "Date"),
)
