"""Filters over arrays. Source of the behaviour: Liquid 4.0.4's `StandardFilters`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.bounds import bounded_list
from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import LiquidArgumentError
from pykyll.liquid.filters.items import input_items, knows_brackets, property_of
from pykyll.liquid.filters.sorting import sort, sort_natural
from pykyll.liquid.filters.strings import bounded_join
from pykyll.liquid.for_loop import ForLoop, TableRowLoop
from pykyll.liquid.lookup import MISSING, PLAIN, command
from pykyll.liquid.values import MethodLiteral
from pykyll.ruby.equality import ruby_equals
from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.text import to_s
from pykyll.ruby.truth import is_truthy
from pykyll.ruby.values import Range

if TYPE_CHECKING:
    from collections.abc import Callable


def size(value: object) -> object:
    """How many items or characters; of an integer, its bytes."""
    if isinstance(value, Drop):
        return value.size() or 0
    found = len(value) if isinstance(value, dict) else command(value, "size")
    return 0 if found is MISSING else found


def join(value: object, glue: object = " ") -> str:
    """The items as one text."""
    if type(value) is list and set(map(type, value)) == {str}:
        return bounded_join(value, to_s(glue))
    return bounded_join(input_items(value), to_s(glue))


def first(value: object) -> object:
    """The first item."""
    if isinstance(value, dict):
        return next(([key, item] for key, item in value.items()), None)
    return _end(value, "first")


def last(value: object) -> object:
    """The last item."""
    return _end(value, "last")


def _end(value: object, which: str) -> object:
    if isinstance(value, (ForLoop, TableRowLoop)):
        return value.get(which)
    if isinstance(value, Drop):
        items = value.iterate() or [None]
        return items[0] if which == "first" else None
    if isinstance(value, (list, tuple, Range)):
        found = command(value, which)
        return None if found is MISSING else found
    return None


def where(value: object, name: object, target: object = None) -> object:
    """Items whose property is the target, or true where no target is given."""
    items = input_items(value)
    if not items:
        return []
    if not knows_brackets(items[0]):
        return None
    if target is None:
        return [item for item in items if is_truthy(property_of(item, name))]
    return [item for item in items if ruby_equals(property_of(item, name), target)]


def uniq(value: object, name: object = None) -> object:
    """Each value once."""
    items = input_items(value)
    if name is None:
        keys = items
    elif not items:
        return []
    elif len(items) == 1 and knows_brackets(items[0]):
        return items
    elif knows_brackets(items[0]):
        keys = [property_of(item, name) for item in items]
    else:
        return None
    firsts: dict[object, object] = {}
    for item, key in zip(items, keys, strict=True):
        firsts.setdefault(hash_key(key), item)
    return list(firsts.values())


def reverse(value: object) -> list[object]:
    """Backwards."""
    return input_items(value)[::-1]


def map_(value: object, name: object) -> list[object]:
    """A property of each item."""
    if name == "to_liquid":
        return input_items(value)
    return [
        property_of(item, name) if knows_brackets(item) else None for item in input_items(value)
    ]


def compact(value: object, name: object = None) -> object:
    """Without nil."""
    items = input_items(value)
    if name is None:
        return [item for item in items if item is not None]
    if not items:
        return []
    if not knows_brackets(items[0]):
        return None
    return [item for item in items if property_of(item, name) is not None]


def concat(value: object, other: object) -> list[object]:
    """Two arrays as one.

    Raises:
        LiquidArgumentError: Where the other is no array.
        BoundPassed: Where that makes a very long one.
    """
    if not isinstance(other, (list, tuple)):
        raise LiquidArgumentError("concat filter requires an array argument")
    items = input_items(value)
    bounded_list(len(items) + len(other))
    return items + list(other)


def default(value: object, other: object = "") -> object:
    """The other, where the value is nil, false or empty."""
    if value is None or value is False:
        return other
    if isinstance(value, MethodLiteral):
        return ""
    return other if type(value) in PLAIN and _is_empty(value) else value


def _is_empty(value: object) -> bool:
    return isinstance(value, (str, list, tuple, dict)) and not value


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
