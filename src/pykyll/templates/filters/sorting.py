"""The filter `sort`, by the values themselves or by a property."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid import LiquidArgumentError
from pykyll.ruby.order import comparison_failed, spaceship
from pykyll.ruby.sort import has_python_order, sorted_positions
from pykyll.ruby.text import to_s
from pykyll.site.document import compare as compare_documents
from pykyll.templates.drops import DocumentDrop
from pykyll.templates.filters.enumerable import items_of
from pykyll.templates.filters.item_property import column, property_reader
from pykyll.templates.filters.ruby_types import class_name, no_method

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.liquid import Context, Environment
    from pykyll.site.site import Site

    Comparison = Callable[[object, object], int]


def install(env: Environment, site: Site) -> None:
    """Add the filter to the environment."""
    # Jekyll 3 compares pairs of property and item, and Ruby names those when it fails.
    compare = _compare_or_text if site.compat.sorts_numeric_strings_as_numbers else _compare_pairs

    @env.filter("sort", context=True)
    def sort(
        context: Context, values: object, name: object = None, nils: object = "first"
    ) -> object:
        if values is None:
            raise LiquidArgumentError("Cannot sort a null object.")
        items = items_of(values)
        if name is None:
            if items is None:
                raise no_method("sort", "sort", values)
            return sorted_as_ruby_does(items, items, _compare)
        if nils not in ("first", "last"):
            raise LiquidArgumentError(
                f"Invalid nils order: '{to_s(nils)}' is not a valid nils order. "
                "It must be 'first' or 'last'."
            )
        if items is None:
            raise no_method("sort", "map", values)
        read = property_reader(name, site.compat, "sort")
        keys = column(context, values, items, read, name)
        return _sorted_with_nils(items, keys, compare, nils_first=nils == "first")


def _sorted_with_nils(
    items: Sequence[object], keys: Sequence[object], compare: Comparison, *, nils_first: bool
) -> list[object]:
    present = [index for index, key in enumerate(keys) if key is not None]
    if len(present) == len(keys):
        return sorted_as_ruby_does(items, keys, compare)
    if has_python_order([keys[index] for index in present]):
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
    """The items in the order of their keys."""
    return [items[at] for at in sorted_positions(keys, compare)]


def _order(one: object, other: object) -> int | None:
    if isinstance(one, DocumentDrop) and isinstance(other, DocumentDrop):
        for each in (one.document, other.document):
            each.site.reads.keys.add((each, "date"))
        return compare_documents(one.document, other.document)
    return spaceship(one, other)


def _compare(one: object, other: object) -> int:
    order = _order(one, other)
    if order is None:
        raise LiquidArgumentError(comparison_failed(one, other, class_name))
    return order


def _compare_or_text(one: object, other: object) -> int:
    order = _order(one, other)
    if order is None:
        mine, theirs = to_s(one), to_s(other)
        return (mine > theirs) - (mine < theirs)
    return order


def _compare_pairs(one: object, other: object) -> int:
    order = _order(one, other)
    if order is None:
        raise LiquidArgumentError("comparison of Array with Array failed")
    return order
