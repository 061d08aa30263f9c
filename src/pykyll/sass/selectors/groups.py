"""Compound selectors with those that combinators tie to them, as weaving moves them."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from pykyll.sass.selectors.complex import Component
from pykyll.sass.selectors.superselector import is_parent_superselector

Row = tuple[Component, ...]
Relation = Literal["first", "second", "unify", "none"]
"""Which of two groups stands for both; or that they may be unified; or that they have to be two."""

_REMEMBERED = 1 << 14
"""Weaving many selectors compares the same groups again and again."""
_LONGEST_REMEMBERED = 400
"""Characters of a group."""


class Group:
    """Some compound selectors with combinators between. Equal are two with the same text."""

    __slots__ = ("_hash", "is_short", "key", "row")

    def __init__(self, row: Row) -> None:
        self.row = row
        self.key = tuple([each if isinstance(each, str) else each.text for each in row])
        self._hash = hash(self.key)
        self.is_short = sum(map(len, self.key)) <= _LONGEST_REMEMBERED

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Group) and self.key == other.key

    def __hash__(self) -> int:
        return self._hash


def grouped(members: list[Component]) -> list[Group]:
    """The groups of a row."""
    groups: list[Group] = []
    group: list[Component] = []
    for each in members:
        if group and not isinstance(each, str) and not isinstance(group[-1], str):
            groups.append(Group(tuple(group)))
            group = []
        group.append(each)
    return [*groups, Group(tuple(group))] if group else groups


def covers(group: Group, other: Group) -> bool:
    """Whether what is below a group may be all that is below another."""
    compare = _covers if group.is_short and other.is_short else _covers.__wrapped__
    return compare(group, other)


@lru_cache(_REMEMBERED)
def _covers(group: Group, other: Group) -> bool:
    return is_parent_superselector(group.row, other.row)


def relation_of(first: Group, second: Group) -> Relation:
    """How two groups can be one."""
    compare = _relation_of if first.is_short and second.is_short else _relation_of.__wrapped__
    return compare(first, second)


@lru_cache(_REMEMBERED)
def _relation_of(first: Group, second: Group) -> Relation:
    if first.row == second.row:
        return "first"
    if isinstance(first.row[0], str) or isinstance(second.row[0], str):
        return "none"
    if covers(first, second):
        return "second"
    if covers(second, first):
        return "first"
    return "unify" if _must_unify(first.row, second.row) else "none"


def _must_unify(first: Row, second: Row) -> bool:
    """Whether both have the same simple selector of those that stand but once in a selector."""
    return not _unique_texts(first).isdisjoint(_unique_texts(second))


def _unique_texts(row: Row) -> set[str]:
    return {
        each.text
        for compound in row
        if not isinstance(compound, str)
        for each in compound.members
        if each.is_unique
    }
