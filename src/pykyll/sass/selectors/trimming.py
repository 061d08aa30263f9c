"""Leaves out selectors that others cover.

Source of the behaviour: `trim` of `Sass::Selector::Sequence`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.sass.selectors.complex import LINE_BREAK, Component, source_of, specificity_of
from pykyll.sass.selectors.superselector import is_superselector

if TYPE_CHECKING:
    from collections.abc import Iterable

Row = tuple[Component, ...]

MOST_TRIMMED = 100
"""Of more lists nothing is left out: it would take Ruby Sass too long."""


@dataclass(slots=True, eq=False)
class Candidate:
    """A selector that may be left out, and leave others out."""

    row: Row
    list_index: int
    least: int
    """The least that it may count."""
    is_kept: bool = True


def trim(lists: list[list[Row]]) -> list[Row]:
    """The selectors of some lists without those that one of another list covers.

    What covers one has to count at least as much as the selectors that made this one: an
    extended selector never counts less than what extends it. What is left out covers nothing
    any more, but only once its whole list has been gone through.
    """
    if len(lists) == 1:
        return lists[0]
    if len(lists) > MOST_TRIMMED:
        return [row for rows in lists for row in rows]
    candidates = [
        [Candidate(row, index, specificity_of(row)[0]) for row in rows]
        for index, rows in enumerate(lists)
    ]
    by_name: dict[str | None, list[Candidate]] = {}
    for each in (each for listed in candidates for each in listed):
        by_name.setdefault(_name_it_needs(each.row), []).append(each)
    for listed in candidates:
        covered = [each for each in listed if _is_covered(each, _may_cover(each.row, by_name))]
        for each in covered:
            each.is_kept = False
    return [each.row for listed in candidates for each in listed if each.is_kept]


def _is_covered(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    source = source_of(candidate.row)
    return any(
        other.is_kept
        and other.least >= source
        and other.list_index != candidate.list_index
        and is_superselector(other.row, candidate.row)
        for other in others
    )


def _name_it_needs(row: Row) -> str | None:
    """A part that the last compound selector of all that the row covers has, if one is known."""
    last = _last(row)
    if isinstance(last, str):
        return None
    return next(iter(last.anatomy.plain_rest), last.anatomy.base)


def _last(row: Row) -> Component:
    return row[-2] if row[-1] == LINE_BREAK and len(row) > 1 else row[-1]


def _may_cover(row: Row, by_name: dict[str | None, list[Candidate]]) -> Iterable[Candidate]:
    """All that can cover a row, found by the parts of its last compound selector."""
    last = _last(row)
    if isinstance(last, str):
        return
    if last.anatomy.selector_pseudos:  # `:matches(.a)` may be within `.a`
        for listed in by_name.values():
            yield from listed
        return
    for name in {None, last.anatomy.base, *last.anatomy.rest_texts}:
        yield from by_name.get(name, ())
