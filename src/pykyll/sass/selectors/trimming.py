"""Leaves out selectors that others cover.

Source of the behaviour: `trim` of `Sass::Selector::Sequence`.
"""

from __future__ import annotations

from pykyll.sass.selectors.complex import Component, source_of, specificity_of
from pykyll.sass.selectors.superselector import is_superselector

Row = tuple[Component, ...]

MOST_TRIMMED = 100
"""Of more lists nothing is left out: it would take too long."""


def trim(lists: list[list[Row]]) -> list[Row]:
    """The selectors of some lists without those that one of another list covers.

    What covers one has to count at least as much as the selectors that made this one: an
    extended selector never counts less than what extends it.
    """
    if len(lists) == 1:
        return lists[0]
    if len(lists) > MOST_TRIMMED:
        return [row for rows in lists for row in rows]
    kept = [[(row, specificity_of(row)[0]) for row in rows] for rows in lists]
    for index, rows in enumerate(kept):
        others = [each for other, listed in enumerate(kept) if other != index for each in listed]
        kept[index] = [each for each in rows if not _is_covered(each[0], others)]
    return [row for rows in kept for row, _ in rows]


def _is_covered(row: Row, others: list[tuple[Row, int]]) -> bool:
    source = source_of(row)
    return any(least >= source and is_superselector(other, row) for other, least in others)
