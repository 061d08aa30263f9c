"""`sort` and `sort_natural`. Source of the behaviour: Liquid 4.0.4's `StandardFilters`.

Liquid's comparison puts nil behind everything, itself included.
"""

from __future__ import annotations

from pykyll.liquid.comparison import comparison_failed
from pykyll.liquid.filters.items import input_items, knows_brackets, property_of
from pykyll.ruby.order import spaceship
from pykyll.ruby.sort import sorted_positions
from pykyll.ruby.text import to_s

_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def sort(value: object, name: object = None) -> object:
    """In order, nil last.

    Raises:
        LiquidArgumentError: For items that Ruby cannot compare.
    """
    return _sorted(value, name, is_natural=False)


def sort_natural(value: object, name: object = None) -> object:
    """In order whatever the case of ASCII's letters, nil last."""
    return _sorted(value, name, is_natural=True)


def _sorted(value: object, name: object, *, is_natural: bool) -> object:
    items = input_items(value)
    if not items:
        return []
    if name is None:
        keys = items
    elif all(knows_brackets(item) for item in items):
        keys = [property_of(item, name) for item in items] if len(items) > 1 else items
    else:
        return None
    if is_natural:
        keys = [None if key is None else to_s(key).translate(_LOWER) for key in keys]
    return [items[at] for at in sorted_positions(keys, _nil_last)]


def _nil_last(one: object, other: object) -> int:
    if one is None or other is None:
        return 1 if one is None else -1
    order = spaceship(one, other)
    if order is None:
        raise comparison_failed(one, other)
    return order
