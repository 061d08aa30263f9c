"""Ruby's `sort`: the C library's `qsort_r`, which is a merge sort.

Where the comparison is no order (numbers among words, nil behind everything, itself
included) what comes out depends on which pairs are compared. This compares the same pairs.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Comparison = Callable[[object, object], int]

_ORDERED = frozenset(frozenset({kind}) for kind in (str, int, float, datetime, date))
_NUMBERS = frozenset({int, float})


def sorted_positions(keys: Sequence[object], compare: Comparison) -> list[int]:
    """The positions of the keys in the order in which Ruby puts the keys.

    Args:
        keys: What is compared.
        compare: Negative, zero or positive; as `<=>` has it for texts, numbers or times
            among their like.
    """
    order = list(range(len(keys)))
    if has_python_order(keys):
        order.sort(key=keys.__getitem__)  # type: ignore[arg-type]  # all of one kind
        return order
    return _merge_sorted(order, keys, compare)


def has_python_order(keys: Sequence[object]) -> bool:
    """Whether Python puts these values in the order that Ruby does."""
    kinds = frozenset(map(type, keys))
    if kinds <= _NUMBERS:
        return all(key == key for key in keys)  # noqa: PLR0124 - NaN is not itself
    return kinds in _ORDERED


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
