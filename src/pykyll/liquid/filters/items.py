"""What array filters take for their input's items, and Ruby's `item[name]`.

Source of the behaviour: `InputIterator` in Liquid 4.0.4's `StandardFilters`.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from pykyll.liquid.bounds import (
    LARGE,
    LONGEST_INTEGER,
    bounded_list,
    spend_on_items,
    too_long_number,
)
from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import InternalError, LiquidArgumentError
from pykyll.liquid.lookup import MISSING, PLAIN, member, present
from pykyll.ruby.text import to_s
from pykyll.ruby.time_text import time_to_a
from pykyll.ruby.unfolding import refuse_endless
from pykyll.ruby.values import Range

_LONG = 2**63


def input_items(value: object) -> list[object]:
    """An array flattened, a hash as one item, anything else as an array of itself.

    Returns:
        A new list.
    """
    items = _items(value)
    if len(items) > LARGE:
        spend_on_items(len(items))
    if all(kind in PLAIN for kind in set(map(type, items))):
        return items
    return [present(item) for item in items]


def range_items(value: Range) -> list[object]:
    """The numbers of a range.

    Raises:
        BoundPassed: There are too many.
    """
    bounded_list(value.size)
    return list(value)


def _items(value: object) -> list[object]:
    if isinstance(value, (list, tuple)):
        return flatten(value)
    if value is None:
        return []
    if isinstance(value, Range):
        return range_items(value)
    if isinstance(value, Drop):
        items = value.iterate()
        return [value] if items is None else list(items)
    if isinstance(value, datetime):
        return time_to_a(value)
    return [value]


def flatten(values: list[object] | tuple[object, ...]) -> list[object]:
    """Nested arrays opened up.

    Raises:
        TooManyValuesError: There are too many of them.
    """
    if not any(isinstance(value, (list, tuple)) for value in values):
        return list(values)
    refuse_endless(values)
    flat: list[object] = []
    stack: list[object] = list(reversed(values))
    while stack:
        value = stack.pop()
        if isinstance(value, (list, tuple)):
            stack.extend(reversed(value))
        else:
            flat.append(value)
    return flat


def knows_brackets(item: object) -> bool:
    """Whether Ruby knows `item[…]`: of hashes, drops, strings, and integers, for their bits."""
    return isinstance(item, (dict, str, Drop)) or (
        isinstance(item, int) and not isinstance(item, bool)
    )


def property_of(item: object, name: object) -> object:
    """Ruby's `item[name]`.

    Raises:
        LiquidArgumentError: Where the item has no such properties.
        InternalError: Where it has none at all.
    """
    if isinstance(item, dict):
        if type(name) is str and type(item) is dict:
            return item.get(name)
        found = member(item, name)
        return None if found is MISSING else found
    if isinstance(item, Drop):
        return item.get(name)
    if isinstance(item, str):
        return _of_string(item, name)
    if isinstance(item, int) and not isinstance(item, bool):
        return _of_integer(item, name)
    raise InternalError


def _of_integer(number: int, name: object) -> int:
    """A bit of a number, or those of a range."""
    if not isinstance(name, Range):
        at = _position(name)
        return 0 if at < 0 else _shifted(number, at) & 1
    shifted = _shifted(number, name.first)
    if name.first > name.last:
        return shifted
    length = name.last - name.first + 1
    return shifted & ((1 << length) - 1) if length < LONGEST_INTEGER else shifted


def _shifted(number: int, places: int) -> int:
    if places < -LONGEST_INTEGER:
        raise too_long_number()
    return number << -places if places < 0 else number >> min(places, number.bit_length() + 1)


def _of_string(text: str, name: object) -> object:
    if isinstance(name, str):
        return str(name) if name in text else None
    if isinstance(name, Range):
        first, last = (end + len(text) if end < 0 else end for end in (name.first, name.last))
        return text[first : max(last + 1, first)] if 0 <= first <= len(text) else None
    at = _position(name)
    if not -_LONG <= at < _LONG:
        raise InternalError
    return text[at] if -len(text) <= at < len(text) else None


def _position(name: object) -> int:
    if isinstance(name, (int, float, Decimal)) and not isinstance(name, bool):
        if not Decimal(name).is_finite():
            raise InternalError
        return int(name)
    raise LiquidArgumentError(f"cannot select the property '{to_s(name)}'")
