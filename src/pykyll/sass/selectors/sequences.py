"""Paths through rows of choices, and the longest row that two rows share."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeVar

from pykyll.sass.errors import SassError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

T = TypeVar("T")

MOST_PATHS = 100_000
"""How many selectors may come of one; a rule with so many selectors is a mistake."""


def paths(rows: Iterable[Sequence[T]]) -> list[tuple[T, ...]]:
    """All ways to take one of each row; the first row's choices change fastest.

    Raises:
        SassError: Where there are too many.
    """
    reversed_rows = list(rows)[::-1]
    number = 1
    for row in reversed_rows:
        number *= len(row)
        if number > MOST_PATHS:
            raise SassError(f"One selector stands for more than {MOST_PATHS:,}")
    return [path[::-1] for path in product(*reversed_rows)]


def longest_common(
    first: Sequence[T], second: Sequence[T], match: Callable[[T, T], T | None]
) -> list[T]:
    """The longest row that is part of both, in the order of both.

    Args:
        first: A row; of several longest ones, that which starts first in it is taken.
        second: Another row.
        match: Gives what stands for a pair in the result, `None` where the two do not match.
    """
    pairs = [[match(one, other) for other in second] for one in first]
    lengths = _lengths(pairs, len(second))
    found: list[T] = []
    i, j = len(first), len(second)
    while i and j:
        matched = pairs[i - 1][j - 1]
        if matched is not None:
            found.append(matched)
            i, j = i - 1, j - 1
        elif lengths[i][j - 1] > lengths[i - 1][j]:
            j -= 1
        else:
            i -= 1
    found.reverse()
    return found


def _lengths(pairs: list[list[T | None]], width: int) -> list[list[int]]:
    """How long the longest common row of each two beginnings is."""
    lengths = [[0] * (width + 1)]
    for row in pairs:
        above = lengths[-1]
        current = [0]
        for j, matched in enumerate(row):
            if matched is not None:
                current.append(above[j] + 1)
            else:
                current.append(max(current[j], above[j + 1]))
        lengths.append(current)
    return lengths


def flattened_by_turns(rows: Iterable[Sequence[T]]) -> list[T]:
    """The first of each row, then the second of each that has one, and so on."""
    rows = list(rows)
    longest = max([len(row) for row in rows], default=0)
    if longest == 1:
        return [row[0] for row in rows if row]
    return [row[turn] for turn in range(longest) for row in rows if turn < len(row)]
