"""What Ruby's hashes, `uniq` and `group_by` take for the same: `eql?` and `hash`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from pykyll.ruby.values import Range, Symbol

if TYPE_CHECKING:
    from collections.abc import Collection

_BY_VALUE = frozenset({int, float, bool, type(None), Decimal, Range})


def hash_key(value: object) -> object:
    """A key for Python's dicts: equal for values that are `eql?`, different for others.

    1, 1.0 and true differ, as a symbol does from a string; arrays and hashes are what is in
    them; a time is its instant. NaN and any other object is like itself alone.

    Raises:
        TooManyValuesError: For lists within lists that never end.
    """
    kind = type(value)
    if kind is str:
        return value
    if kind in _BY_VALUE:
        return kind, value
    if isinstance(value, str):
        return (Symbol, str(value)) if isinstance(value, Symbol) else str(value)
    if isinstance(value, (list, tuple, dict)):
        from pykyll.ruby.unfolding import refuse_endless  # most keys are no lists

        refuse_endless(value)
        return _of_many(value)
    if isinstance(value, date):
        return kind, value
    return _Itself(value)


def _of_many(value: Collection[object]) -> object:
    """The key of a list or hash that was looked at."""
    if isinstance(value, dict):
        return dict, frozenset((_of_one(key), _of_one(each)) for key, each in value.items())
    return (list, *map(_of_one, value))


def _of_one(value: object) -> object:
    return _of_many(value) if isinstance(value, (list, tuple, dict)) else hash_key(value)


class _Itself:
    """The key of an object that is like no other."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        self._value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self._value is other._value

    def __hash__(self) -> int:
        return id(self._value)
