"""What Ruby's `Enumerable` walks over: lists, the values of hashes, ranges, drops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.bounds import LARGE, spend_on_items
from pykyll.liquid.filters.items import range_items
from pykyll.ruby.values import Range
from pykyll.templates.drops import MemberDrop, PageDrop

if TYPE_CHECKING:
    from collections.abc import Sequence


_STEPS = 10
"""What looking at an item takes: a member of it, or an expression about it."""


def values_of(value: object) -> Sequence[object] | None:
    """The items of a list or range, the values of a hash; none for anything else."""
    if isinstance(value, dict):
        return list(value.values())
    if isinstance(value, PageDrop):
        return list(value.to_h().values())
    return _items(value)


def items_of(value: object) -> list[object] | None:
    """The items of a list or range, the pairs of a hash; none for anything else."""
    if isinstance(value, dict):
        return [[key, each] for key, each in value.items()]
    if isinstance(value, PageDrop):
        return [[key, each] for key, each in value.to_h().items()]
    items = _items(value)
    return None if items is None else list(items)


def _items(value: object) -> Sequence[object] | None:
    if isinstance(value, (list, tuple)):
        if len(value) > LARGE:
            spend_on_items(len(value), _STEPS)
        return value
    if isinstance(value, Range):
        return range_items(value)
    if isinstance(value, MemberDrop):
        return None if value.iterate() is None else value.items()
    return None
