"""The filter `sort`, by the values themselves or by a property."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from pykyll.liquid import LiquidArgumentError, inspect, ruby_to_s
from pykyll.ruby.order import spaceship
from pykyll.site.document import compare as compare_documents
from pykyll.templates.drops import DocumentDrop
from pykyll.templates.filters.enumerable import items_of
from pykyll.templates.filters.item_property import property_reader
from pykyll.templates.filters.ruby_types import class_name, no_method

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.liquid import Environment
    from pykyll.site.site import Site

    Comparison = Callable[[object, object], int]

_HOMOGENEOUS = frozenset(frozenset({kind}) for kind in (str, int, float, datetime, date))
_NUMBERS = frozenset({int, float})
_SHOWN_BY_VALUE = frozenset({"NilClass", "TrueClass", "FalseClass", "Integer", "Symbol"})


def install(env: Environment, site: Site) -> None:
    """Add the filter to the environment."""
    # Jekyll 3 compares pairs of property and item, and Ruby names those when it fails.
    compare = _compare_or_text if site.compat.sorts_numeric_strings_as_numbers else _compare_pairs

    @env.filter("sort")
    def sort(values: object, name: object = None, nils: object = "first") -> object:
        if values is None:
            raise LiquidArgumentError("Cannot sort a null object.")
        items = items_of(values)
        if name is None:
            if items is None:
                raise no_method("sort", "sort", values)
            return sorted_as_ruby_does(items, items, _compare)
        if nils not in ("first", "last"):
            raise LiquidArgumentError(
                f"Invalid nils order: '{ruby_to_s(nils)}' is not a valid nils order. "
                "It must be 'first' or 'last'."
            )
        if items is None:
            raise no_method("sort", "map", values)
        read = property_reader(name, site.compat, "sort")
        keys = [read(item) for item in items]
        return _sorted_with_nils(items, keys, compare, nils_first=nils == "first")


def _sorted_with_nils(
    items: Sequence[object], keys: Sequence[object], compare: Comparison, *, nils_first: bool
) -> list[object]:
    present = [index for index, key in enumerate(keys) if key is not None]
    if len(present) == len(keys):
        return sorted_as_ruby_does(items, keys, compare)
    if _sort_natively([keys[index] for index in present]):
        without = [item for item, key in zip(items, keys, strict=True) if key is None]
        present.sort(key=keys.__getitem__)  # type: ignore[arg-type]  # all of one kind
        ordered = [items[index] for index in present]
        return without + ordered if nils_first else ordered + without

    def compare_with_nils(one: object, other: object) -> int:
        if one is None or other is None:
            order = (one is not None) - (other is not None)
            return order if nils_first else -order
        return compare(one, other)

    return sorted_as_ruby_does(items, keys, compare_with_nils)


def sorted_as_ruby_does(
    items: Sequence[object], keys: Sequence[object], compare: Comparison
) -> list[object]:
    """The items in the order of their keys, equal ones as they were.

    Ruby sorts with the C library's merge sort. That is stable, and where the comparison
    is no order (numbers among words) the result is what this algorithm makes of it.
    """
    order = list(range(len(items)))
    if _sort_natively(keys):
        order.sort(key=keys.__getitem__)  # type: ignore[arg-type]  # all of one kind
    else:
        order = _merge_sorted(order, keys, compare)
    return [items[index] for index in order]


def _sort_natively(keys: Sequence[object]) -> bool:
    """Whether Python puts these values in the order that Ruby does."""
    kinds = frozenset(map(type, keys))
    if kinds <= _NUMBERS:
        return all(key == key for key in keys)  # noqa: PLR0124 - NaN is not itself
    return kinds in _HOMOGENEOUS


def _merge_sorted(order: list[int], keys: Sequence[object], compare: Comparison) -> list[int]:
    if len(order) <= 1:
        return order
    middle = len(order) // 2
    left = _merge_sorted(order[:middle], keys, compare)
    right = _merge_sorted(order[middle:], keys, compare)
    merged: list[int] = []
    at = to = 0
    while at < len(left) and to < len(right):
        if compare(keys[left[at]], keys[right[to]]) <= 0:
            merged.append(left[at])
            at += 1
        else:
            merged.append(right[to])
            to += 1
    return merged + left[at:] + right[to:]


def _order(one: object, other: object) -> int | None:
    if isinstance(one, DocumentDrop) and isinstance(other, DocumentDrop):
        return compare_documents(one.document, other.document)
    return spaceship(one, other)


def _compare(one: object, other: object) -> int:
    order = _order(one, other)
    if order is None:
        shown = class_name(other)
        if shown in _SHOWN_BY_VALUE:
            shown = inspect(other)
        raise LiquidArgumentError(f"comparison of {class_name(one)} with {shown} failed")
    return order


def _compare_or_text(one: object, other: object) -> int:
    order = _order(one, other)
    if order is None:
        mine, theirs = ruby_to_s(one), ruby_to_s(other)
        return (mine > theirs) - (mine < theirs)
    return order


def _compare_pairs(one: object, other: object) -> int:
    order = _order(one, other)
    if order is None:
        raise LiquidArgumentError("comparison of Array with Array failed")
    return order
