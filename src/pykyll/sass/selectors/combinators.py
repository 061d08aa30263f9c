"""Merges the combinators at the ends of two rows that are woven into each other.

Source of the behaviour: `merge_initial_ops` and `merge_final_ops` of `Sass::Selector::Sequence`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.selectors.complex import LINE_BREAK, Component
from pykyll.sass.selectors.sequences import longest_common
from pykyll.sass.selectors.superselector import is_compound_superselector
from pykyll.sass.selectors.unification import unify_compounds

if TYPE_CHECKING:
    from pykyll.sass.selectors.compound import Compound

Row = tuple[Component, ...]
Choices = list[Row]


def merge_initial(one: list[Component], other: list[Component]) -> Row | None:
    """Take the combinators off the front of two rows.

    Returns:
        Those that are to stand before both, or `None` where they do not go together.
    """
    first, second = _taken_from_front(one), _taken_from_front(other)
    is_broken = first[:1] == [LINE_BREAK]
    if is_broken:
        del first[0]
    elif second[:1] == [LINE_BREAK]:  # of two line breaks Ruby Sass takes but one off
        is_broken = True
        del second[0]
    longer = _supersequence(first, second)
    if longer is None:
        return None
    return (LINE_BREAK, *longer) if is_broken else tuple(longer)


def _taken_from_front(row: list[Component]) -> list[str]:
    taken = []
    while row and isinstance(row[0], str):
        taken.append(row[0])
        del row[0]
    return taken


def _taken_from_end(row: list[Component]) -> list[str]:
    """The combinators at the end, without line breaks, the last one first."""
    taken = []
    while row and isinstance(row[-1], str):
        taken.append(row[-1])
        del row[-1]
    return [each for each in taken if each != LINE_BREAK]


def _supersequence(first: list[str], second: list[str]) -> list[str] | None:
    """The longer of two rows if the other is part of it."""
    common = longest_common(first, second, lambda one, two: one if one == two else None)
    if common not in (first, second):
        return None
    return first if len(first) > len(second) else second


def merge_final(one: list[Component], other: list[Component]) -> list[Choices] | None:
    """Take the combinators off the end of two rows, with what they belong to.

    Returns:
        What is to stand behind both: rows of choices as `paths` takes them; `None` where the
        combinators do not go together.
    """
    merged: list[Choices] = []
    while True:
        first, second = _taken_from_end(one), _taken_from_end(other)
        if not first and not second:
            return merged
        if len(first) > 1 or len(second) > 1:
            longer = _supersequence(first, second)
            if longer is None:
                return None
            merged[:0] = [[(each,)] for each in reversed(longer)]
            return merged
        if first and second:
            step = _merge_both(one, first[0], other, second[0])
        elif first:
            step = _merge_one(one, first[0], other)
        else:
            step = _merge_one(other, second[0], one)
        if step is None:
            return None
        merged = step + merged


def _merge_one(row: list[Component], combinator: str, other: list[Component]) -> list[Choices]:
    """Only one row has a combinator at its end."""
    last = _last_compound(row)
    if combinator == ">" and other and is_compound_superselector(_compound(other[-1]), last):
        del other[-1]
    return [[(last,)], [(combinator,)]]


def _merge_both(
    one: list[Component], first: str, other: list[Component], second: str
) -> list[Choices] | None:
    """Both rows have a combinator at their ends."""
    compound, other_compound = _last_compound(one), _last_compound(other)
    if first == second == "~":
        return _merge_siblings(compound, other_compound)
    if {first, second} == {"~", "+"}:
        if first == "~":
            return _merge_next_sibling(compound, other_compound)
        return _merge_next_sibling(other_compound, compound)
    if first == ">" and second in {"~", "+"}:
        one += (compound, first)
        return [[(other_compound,)], [(second,)]]
    if second == ">" and first in {"~", "+"}:
        other += (other_compound, second)
        return [[(compound,)], [(first,)]]
    unified = unify_compounds(compound, other_compound) if first == second else None
    return None if unified is None else [[(unified,)], [(first,)]]


def _merge_siblings(first: Compound, second: Compound) -> list[Choices]:
    """`first ~` and `second ~`."""
    if is_compound_superselector(first, second):
        return [[(second,)], [("~",)]]
    if is_compound_superselector(second, first):
        return [[(first,)], [("~",)]]
    choices: Choices = [(first, "~", second, "~"), (second, "~", first, "~")]
    unified = unify_compounds(first, second)
    return [choices if unified is None else [*choices, (unified, "~")]]


def _merge_next_sibling(sibling: Compound, following: Compound) -> list[Choices]:
    """`sibling ~` and `following +`."""
    if is_compound_superselector(sibling, following):
        return [[(following,)], [("+",)]]
    choices: Choices = [(sibling, "~", following, "+")]
    unified = unify_compounds(following, sibling)
    return [choices if unified is None else [*choices, (unified, "+")]]


def _last_compound(row: list[Component]) -> Compound:
    """Take off the last compound selector; combinators at the front are off already."""
    return _compound(row.pop())


def _compound(component: Component) -> Compound:
    if isinstance(component, str):
        raise TypeError("a combinator stands where none is left")
    return component
