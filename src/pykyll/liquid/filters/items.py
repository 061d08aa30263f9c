"""What array filters take for their input's items, and Ruby's `item[name]`.

Source of the behaviour: `InputIterator` in Liquid 4.0.4's `StandardFilters`.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import InternalError, LiquidArgumentError, MemoryLimit
from pykyll.liquid.lookup import MISSING, PLAIN, member
from pykyll.liquid.ruby_text import ruby_to_s
from pykyll.liquid.values import Range, Symbol

_LONGEST_RANGE = 10_000_000
"""A filter makes an array of a range; no template shall fill the memory with one."""


def input_items(value: object) -> list[object]:
    """An array flattened, a hash as one item, anything else as an array of itself.

    Returns:
        A new list.
    """
    items = _items(value)
    if all(kind in PLAIN for kind in set(map(type, items))):
        return items
    return [_present(item) for item in items]


def _items(value: object) -> list[object]:
    if isinstance(value, (list, tuple)):
        return flatten(value)
    if value is None:
        return []
    if isinstance(value, Range):
        if len(value) > _LONGEST_RANGE:
            raise MemoryLimit("Memory limits exceeded")
        return list(value)
    if isinstance(value, Drop):
        items = value.iterate()
        return [value] if items is None else list(items)
    if isinstance(value, datetime):
        return _time_parts(value)
    return [value]


def _time_parts(time: datetime) -> list[object]:
    """Ruby's `Time#to_a`."""
    day_of_year = time.timetuple().tm_yday
    weekday = time.isoweekday() % 7
    return [
        time.second, time.minute, time.hour, time.day, time.month, time.year,
        weekday, day_of_year, bool(time.dst()), time.tzname(),
    ]  # fmt: skip


def _present(item: object) -> object:
    if isinstance(item, Drop):
        return item.liquid_value()
    return str(item) if isinstance(item, Symbol) else item


def flatten(values: list[object] | tuple[object, ...]) -> list[object]:
    """Nested arrays opened up."""
    if not any(isinstance(value, (list, tuple)) for value in values):
        return list(values)
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
        at = _position(name)
        return item >> at & 1 if at >= 0 else 0
    raise InternalError


def _of_string(text: str, name: object) -> object:
    if isinstance(name, str):
        return str(name) if name in text else None
    at = _position(name)
    return text[at] if -len(text) <= at < len(text) else None


def _position(name: object) -> int:
    if isinstance(name, (int, float, Decimal)) and not isinstance(name, bool):
        return int(name)
    raise LiquidArgumentError(f"cannot select the property '{ruby_to_s(name)}'")
