"""Complex selectors from ones whose last parts have been put into each other.

`.a .b {@extend .c}` makes of `.d .c`, conceptually, `.d (.a .b)`; what is written for that is
`.d .a .b, .a .d .b`: all orders of what stands before `.b` that keep the order of both, as far
as one is not within another. `.a.d .b` would match, too, and is left out, or there would be
too many.

Source of the behaviour: `weave`, `subweave` and `unify` of `Sass::Selector::Sequence`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.selectors.combinators import merge_final, merge_initial
from pykyll.sass.selectors.complex import Complex, Component
from pykyll.sass.selectors.groups import Group, covers, grouped, relation_of
from pykyll.sass.selectors.pseudo import Pseudo
from pykyll.sass.selectors.selector_list import SelectorList
from pykyll.sass.selectors.sequences import longest_common, paths
from pykyll.sass.selectors.subject import has_two_subjects
from pykyll.sass.selectors.unification import unify_compounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Row = tuple[Component, ...]


def unify_lists(first: SelectorList, second: SelectorList) -> SelectorList | None:
    """What matches both lists, or `None`; nothing where only combinators do not go together."""
    unified = [
        unify_rows(one.members, other.members) for one in first.members for other in second.members
    ]
    if all(rows is None for rows in unified):
        return None
    return SelectorList([Complex(row) for rows in unified for row in rows or ()])


def unify_rows(first: Row, second: Row) -> list[Row] | None:
    """What matches both complex selectors, or `None`."""
    base, other_base = first[-1], second[-1]
    if isinstance(base, str) or isinstance(other_base, str):
        return None
    unified = unify_compounds(other_base, base)
    return None if unified is None else weave((first[:-1], (*second[:-1], unified)))


def weave(path: Iterable[Row]) -> list[Row]:
    """All selectors that rows, each to stand before or in the next, stand for."""
    prefixes: list[Row] = [()]
    singles: list[
        Component
    ] = []  # put on together: one by one, long selectors were copied as often
    for current in path:
        if len(current) == 1:
            singles.append(current[0])
        elif current:
            prefixes = [
                (*woven, current[-1])
                for prefix in prefixes
                for woven in _subweave((*prefix, *singles), current[:-1])
            ]
            singles = []
    return [(*prefix, *singles) for prefix in prefixes]


def _subweave(first: Row, second: Row) -> list[Row]:
    """All orders of two rows that keep the order of both; none where they cannot be."""
    if not first:
        return [second]
    if not second:
        return [first]
    one, other = list(first), list(second)
    initial = merge_initial(one, other)
    if initial is None:
        return []
    final = merge_final(one, other)
    if final is None or not _share_root(one, other):
        return []
    groups, other_groups = grouped(one), grouped(other)
    common = longest_common(other_groups, groups, _common_group)
    choices: list[list[Row]] = [[initial]]
    for shared in common:
        choices.append(_chunks(groups, other_groups, _until(shared)))
        choices.append([shared.row])
        del groups[:1], other_groups[:1]
    choices.append(_chunks(groups, other_groups, lambda _: False))
    choices += final
    woven = [_flattened(path) for path in paths([each for each in choices if each])]
    return [each for each in woven if not has_two_subjects(each)]


def _flattened(path: tuple[Row, ...]) -> Row:
    return tuple([component for row in path for component in row])


def _until(shared: Group) -> Callable[[Group], bool]:
    return lambda group: covers(group, shared)


def _common_group(first: Group, second: Group) -> Group | None:
    """What may stand for two groups at once."""
    relation = relation_of(first, second)
    if relation == "first":
        return first
    if relation == "second":
        return second
    if relation == "none":
        return None
    unified = unify_rows(first.row, second.row)
    return Group(unified[0]) if unified is not None and len(unified) == 1 else None


def _share_root(one: list[Component], other: list[Component]) -> bool:
    """See that `:root` and what belongs to it comes first in both; false where that cannot be."""
    root = one.pop(0) if one and _has_root(one[0]) else None
    other_root = other.pop(0) if other and _has_root(other[0]) else None
    if root is None or other_root is None:
        if root is not None:
            other.insert(0, root)
        if other_root is not None:
            one.insert(0, other_root)
        return True
    if isinstance(root, str) or isinstance(other_root, str):
        return False
    unified = unify_compounds(root, other_root)
    if unified is None:
        return False
    one.insert(0, unified)
    other.insert(0, unified)
    return True


def _has_root(component: Component) -> bool:
    return not isinstance(component, str) and any(
        isinstance(each, Pseudo) and each.plain_name == "root" for each in component.members
    )


def _chunks(one: list[Group], other: list[Group], is_end: Callable[[Group], bool]) -> list[Row]:
    """Both orders of the beginnings of two rows, which are taken off them."""
    first, second = _taken(one, is_end), _taken(other, is_end)
    if first and second:
        return [first + second, second + first]
    return [first or second] if first or second else []


def _taken(groups: list[Group], is_end: Callable[[Group], bool]) -> Row:
    taken: list[Component] = []
    while groups and not is_end(groups[0]):
        taken += groups.pop(0).row
    return tuple(taken)
