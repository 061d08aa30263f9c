"""Filters over arrays. Source of the behaviour: Liquid 4.0.4's `StandardFilters`."""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING

from pykyll.liquid.comparison import ruby_class, ruby_equals, spaceship
from pykyll.liquid.conversions import is_truthy
from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import LiquidArgumentError
from pykyll.liquid.lookup import MISSING, command, member
from pykyll.liquid.ruby_text import inspect, join_items
from pykyll.liquid.ruby_text import ruby_to_s as text_of
from pykyll.liquid.values import Range

if TYPE_CHECKING:
    from collections.abc import Callable


def items_of(value: object) -> list[object]:
    """An array flattened, a hash as one item, anything else as an array of itself."""
    if isinstance(value, (list, tuple)):
        return flatten(value)
    if value is None:
        return []
    if isinstance(value, Range):
        return list(value)
    if isinstance(value, Drop):
        items = value.iterate()
        return [value] if items is None else items
    return [value]


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


def property_of(item: object, name: object) -> object:
    """Ruby's `item[name]`.

    Raises:
        LiquidArgumentError: Where the item has no properties.
    """
    if isinstance(item, str):
        return text_of(name) if isinstance(name, str) and name in item else None
    if isinstance(item, (dict, Drop)):
        found = member(item, name)
        return None if found is MISSING else found
    raise LiquidArgumentError(f"cannot select the property '{text_of(name)}'")


def _has_properties(item: object) -> bool:
    return isinstance(item, (dict, Drop, str, int)) and not isinstance(item, bool)


def size(value: object) -> object:
    """How many items or characters."""
    found = command(value, "size") if not isinstance(value, dict) else len(value)
    return 0 if found is MISSING else found


def join(value: object, glue: object = " ") -> str:
    """The items as one text."""
    return join_items(items_of(value), text_of(glue))


def first(value: object) -> object:
    """The first item."""
    return _end(value, "first")


def last(value: object) -> object:
    """The last item."""
    return _end(value, "last")


def _end(value: object, which: str) -> object:
    if isinstance(value, dict):
        found = next(([key, item] for key, item in value.items()), None)
        return found if which == "first" else None
    if isinstance(value, (list, tuple, Range)):
        found = command(value, which)
        return None if found is MISSING else found
    return None


def _nil_last(compare: Callable[[object, object], int]) -> Callable[[object, object], int]:
    def ordered(one: object, other: object) -> int:
        if one is not None and other is not None:
            return compare(one, other)
        return 1 if one is None else -1

    return ordered


def _compared(one: object, other: object) -> int:
    order = spaceship(one, other)
    if order is None:
        shown = inspect(other) if isinstance(other, (int, float, bool)) else ruby_class(other)
        raise LiquidArgumentError(f"comparison of {ruby_class(one)} with {shown} failed")
    return order


def _compared_naturally(one: object, other: object) -> int:
    mine, theirs = text_of(one).lower(), text_of(other).lower()
    return (mine > theirs) - (mine < theirs)


def _sorted(value: object, name: object, compare: Callable[[object, object], int]) -> object:
    items = items_of(value)
    if not items:
        return []
    ordered = _nil_last(compare)
    if name is None:
        return sorted(items, key=cmp_to_key(ordered))
    if not all(_has_properties(item) for item in items):
        return None
    return sorted(
        items,
        key=cmp_to_key(lambda a, b: ordered(property_of(a, name), property_of(b, name))),
    )


def sort(value: object, name: object = None) -> object:
    """In order, nil last."""
    return _sorted(value, name, _compared)


def sort_natural(value: object, name: object = None) -> object:
    """In order whatever the case, nil last."""
    return _sorted(value, name, _compared_naturally)


def where(value: object, name: object, target: object = None) -> object:
    """Items whose property is the target, or true where no target is given."""
    items = items_of(value)
    if not items:
        return []
    if not isinstance(items[0], (dict, Drop)):
        return None
    if target is None:
        return [item for item in items if is_truthy(property_of(item, name))]
    return [item for item in items if ruby_equals(property_of(item, name), target)]


def uniq(value: object, name: object = None) -> object:
    """Each value once."""
    items = items_of(value)
    if name is None:
        keys = items
    elif not items:
        return []
    elif all(_has_properties(item) for item in items):
        keys = [property_of(item, name) for item in items]
    else:
        return None
    seen: list[object] = []
    hashes: set[object] = set()
    kept: list[object] = []
    for item, key in zip(items, keys, strict=True):
        if isinstance(key, str):
            if key in hashes:
                continue
            hashes.add(key)
        elif any(ruby_equals(key, old) and type(key) is type(old) for old in seen):
            continue
        else:
            seen.append(key)
        kept.append(item)
    return kept


def reverse(value: object) -> list[object]:
    """Backwards."""
    return items_of(value)[::-1]


def map_(value: object, name: object) -> list[object]:
    """A property of each item."""
    mapped: list[object] = []
    for item in items_of(value):
        if name == "to_liquid":
            mapped.append(item)
        elif item is None or isinstance(item, (bool, float)):
            mapped.append(None)
        else:
            mapped.append(property_of(item, name))
    return mapped


def compact(value: object, name: object = None) -> object:
    """Without nil."""
    items = items_of(value)
    if name is None:
        return [item for item in items if item is not None]
    if not items:
        return []
    if all(_has_properties(item) for item in items):
        return [item for item in items if property_of(item, name) is not None]
    return None


def concat(value: object, other: object) -> list[object]:
    """Two arrays as one.

    Raises:
        LiquidArgumentError: Where the other is no array.
    """
    if not isinstance(other, (list, tuple)):
        raise LiquidArgumentError("concat filter requires an array argument")
    return items_of(value) + list(other)


def default(value: object, other: object = "") -> object:
    """The other, where the value is nil, false or empty."""
    if not is_truthy(value):
        return other
    return other if isinstance(value, (str, list, tuple, dict)) and not value else value


FILTERS: dict[str, Callable[..., object]] = {
    "compact": compact,
    "concat": concat,
    "default": default,
    "first": first,
    "join": join,
    "last": last,
    "map": map_,
    "reverse": reverse,
    "size": size,
    "sort": sort,
    "sort_natural": sort_natural,
    "uniq": uniq,
    "where": where,
}
"""The array filters under their names in templates."""
