"""`sort` and `sort_natural`. Source of the behaviour: Liquid 4.0.4's `StandardFilters`.

Liquid's comparison puts nil behind everything, itself included, so what comes out depends
on which pairs are compared: a merge sort in the C library's own order compares the same
pairs as Ruby does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.comparison import comparison_failed, spaceship
from pykyll.liquid.filters.items import input_items, knows_brackets, property_of
from pykyll.liquid.ruby_text import ruby_to_s

if TYPE_CHECKING:
    from collections.abc import Callable

    Compare = Callable[[object, object], int]

_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def sort(value: object, name: object = None) -> object:
    """In order, nil last.

    Raises:
        LiquidArgumentError: For items that Ruby cannot compare.
    """
    return _sorted(value, name, _compared)


def sort_natural(value: object, name: object = None) -> object:
    """In order whatever the case of ASCII's letters, nil last."""
    return _sorted(value, name, _compared_naturally)


def _sorted(value: object, name: object, compare: Compare) -> object:
    items = input_items(value)
    if not items:
        return []
    if name is None:
        keys = items
    elif all(knows_brackets(item) for item in items):
        keys = [property_of(item, name) for item in items] if len(items) > 1 else items
    else:
        return None
    return [items[at] for at in _order(keys, compare)]


def _order(keys: list[object], compare: Compare) -> list[int]:
    """The positions of the keys in their order."""
    kinds = set(map(type, keys))
    if compare is _compared and kinds in ({str}, {int}):
        return sorted(range(len(keys)), key=keys.__getitem__)  # type: ignore[arg-type]  # one kind
    if compare is _compared_naturally and kinds == {str}:
        lowered = [_lowered(key) for key in keys]
        return sorted(range(len(keys)), key=lowered.__getitem__)
    return _merge_sort(list(range(len(keys))), lambda a, b: _nil_last(keys[a], keys[b], compare))


def _merge_sort(items: list[int], compare: Callable[[int, int], int]) -> list[int]:
    """The C library's `qsort_r`, which Ruby's `sort` hands its work to."""
    if len(items) <= 1:
        return items
    middle = len(items) // 2
    left, right = _merge_sort(items[:middle], compare), _merge_sort(items[middle:], compare)
    merged: list[int] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if compare(left[i], right[j]) <= 0:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def _nil_last(one: object, other: object, compare: Compare) -> int:
    if one is not None and other is not None:
        return compare(one, other)
    return 1 if one is None else -1


def _compared(one: object, other: object) -> int:
    order = spaceship(one, other)
    if order is None:
        raise comparison_failed(one, other)
    return order


def _compared_naturally(one: object, other: object) -> int:
    mine, theirs = _lowered(one), _lowered(other)
    return (mine > theirs) - (mine < theirs)


def _lowered(value: object) -> str:
    return ruby_to_s(value).translate(_LOWER)
