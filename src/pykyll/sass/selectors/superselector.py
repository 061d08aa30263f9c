"""Whether one selector matches all that another matches.

Source of the behaviour: `superselector?` of the classes of `Sass::Selector`, slips and all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.selectors.complex import Complex, without_line_breaks
from pykyll.sass.selectors.compound import Compound
from pykyll.sass.selectors.pseudo import Pseudo
from pykyll.sass.selectors.simple import Id, Placeholder, Simple, Type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pykyll.sass.selectors.complex import Component
    from pykyll.sass.selectors.compound import Anatomy
    from pykyll.sass.selectors.selector_list import SelectorList

_Row = tuple["Component", ...]

_SUBSELECTOR_PSEUDOS = ("matches", "any", "nth-child", "nth-last-child")
"""Those that may match less than something that is no pseudo selector."""

_SOMETHING = Compound((Placeholder("<temp>"),))


def is_list_superselector(above: SelectorList, below: SelectorList) -> bool:
    """Whether each selector of the second list is within one of the first."""
    return all(_covers(above.members, each.members) for each in below.members)


def _covers(above: Iterable[Complex], below: _Row) -> bool:
    return any(is_superselector(each.members, below) for each in above)


def is_parent_superselector(above: _Row, below: _Row) -> bool:
    """Likewise with the same descendant behind both: `b` for `b a`, but not `a` for `b a`."""
    return is_superselector((*above, _SOMETHING), (*below, _SOMETHING))


def is_superselector(above: _Row, below: _Row) -> bool:
    """Whether a complex selector matches all that another matches."""
    above = without_line_breaks(above)
    below = without_line_breaks(below)
    if any(isinstance(each, str) for each in (above[-1], below[-1], above[0], below[0])):
        return False
    return _matches_row(above, below)


def _matches_row(above: _Row, below: _Row) -> bool:
    while True:
        first = above[0]
        if isinstance(first, str) or isinstance(above[-1], str) or isinstance(below[0], str):
            return False
        if isinstance(below[-1], str) or len(above) > len(below):
            return False
        if len(above) == 1:
            return is_compound_superselector(first, below[-1], below[:-1])
        index = _first_within(first, below)
        if index is None:
            return False
        rest = _after_combinators(above, below, index)
        if rest is None:
            return False
        above, below = rest


def _first_within(first: Compound, below: _Row) -> int | None:
    """Where the first compound selector but the last stands that another covers."""
    for index, each in enumerate(below[:-1]):
        if not isinstance(each, str) and is_compound_superselector(first, each, below[:index]):
            return index
    return None


def _after_combinators(above: _Row, below: _Row, index: int) -> tuple[_Row, _Row] | None:
    """What has still to be compared behind the first of each, if their combinators agree."""
    combinator, other = above[1], below[index + 1]
    if isinstance(combinator, str):
        if not isinstance(other, str):
            return None
        # `.a ~ .b` covers `.a + .b`
        agree = other != ">" if combinator == "~" else combinator == other
        # `.a > .c` does not cover `.a > .b > .c`
        if not agree or (len(above) == 3 and len(below) > 3):
            return None
        return above[2:], below[index + 2 :]
    if isinstance(other, str):
        return (above[1:], below[index + 2 :]) if other == ">" else None
    return above[1:], below[index + 1 :]


def is_compound_superselector(above: Compound, below: Compound, parents: _Row = ()) -> bool:
    """Whether a compound selector matches all that another matches.

    Args:
        above: The one that may match more.
        below: The other.
        parents: What stands before the other.
    """
    ours, theirs = above.anatomy, below.anatomy
    if ours.base is not None and ours.base != theirs.base:
        return False
    if ours.pseudo_elements != theirs.pseudo_elements:
        return False
    if not ours.plain_rest <= theirs.rest_texts:
        within = _within_their_pseudos(ours, below)
        if within is None:
            return False
        below = within
    return all(
        _COVERS[name](pseudo, below, parents)
        for name, pseudos in ours.selector_pseudos.items()
        for pseudo in pseudos
    )


def _within_their_pseudos(ours: Anatomy, below: Compound) -> Compound | None:
    """What stands for `below` if its `:matches()` and the like have all our other parts.

    Ruby Sass goes on with the selector in the brackets as if it were the one around them.
    """
    pseudos = [
        pseudo
        for name in _SUBSELECTOR_PSEUDOS
        for pseudo in below.anatomy.selector_pseudos.get(name, ())
    ]
    for simple in ours.rest:
        if isinstance(simple, Pseudo) and simple.selectors is not None:
            continue
        if simple.text in below.anatomy.rest_texts:
            continue
        for pseudo in pseudos:
            has_it, below = _all_have(pseudo, simple, below)
            if has_it:
                break
        else:
            return None
    return below


def _all_have(pseudo: Pseudo, simple: Simple, below: Compound) -> tuple[bool, Compound]:
    for each in pseudo.selectors.members if pseudo.selectors else ():
        if len(each.members) != 1:
            return False, below
        only = each.members[0]
        if isinstance(only, str):
            return False, below
        below = only
        if simple.text not in below.anatomy.rest_texts:
            return False, below
    return True, below


# Pseudo-classes that have selectors ------------------------------------------------------


def _same_pseudo_covers(pseudo: Pseudo, below: Compound, _parents: _Row = ()) -> bool:
    """One of the same name covers another if its selectors do."""
    return any(
        theirs.name == pseudo.name and _lists_cover(pseudo, theirs)
        for theirs in below.anatomy.selector_pseudos.get(pseudo.plain_name, ())
    )


def _lists_cover(ours: Pseudo, theirs: Pseudo) -> bool:
    if ours.selectors is None or theirs.selectors is None:
        return False
    return is_list_superselector(ours.selectors, theirs.selectors)


def _matches_covers(pseudo: Pseudo, below: Compound, parents: _Row) -> bool:
    if _same_pseudo_covers(pseudo, below):
        return True
    return pseudo.selectors is not None and _covers(pseudo.selectors.members, (*parents, below))


def _not_covers(pseudo: Pseudo, below: Compound, _parents: _Row) -> bool:
    if pseudo.selectors is None:
        return False
    return all(
        any(_excludes(pseudo, each, theirs) for theirs in below.members)
        for each in pseudo.selectors.members
    )


def _excludes(pseudo: Pseudo, ours: Complex, theirs: Simple) -> bool:
    """Whether what matches `theirs` does not match `ours`, as far as it is plain to see."""
    if isinstance(theirs, Type | Id):
        last = ours.members[-1]
        return isinstance(last, Compound) and any(
            type(each) is type(theirs) and each != theirs for each in last.members
        )
    if not isinstance(theirs, Pseudo) or theirs.name != pseudo.name or theirs.selectors is None:
        return False
    return _covers(theirs.selectors.members, ours.members)


def _current_covers(pseudo: Pseudo, below: Compound, _parents: _Row) -> bool:
    return any(
        theirs.name == pseudo.name and theirs.selectors == pseudo.selectors
        for theirs in below.anatomy.selector_pseudos.get("current", ())
    )


def _nth_covers(pseudo: Pseudo, below: Compound, _parents: _Row) -> bool:
    return any(
        isinstance(theirs, Pseudo)
        and theirs.name == pseudo.name
        and theirs.argument == pseudo.argument
        and _lists_cover(pseudo, theirs)
        for theirs in below.members
    )


_COVERS: dict[str, Callable[[Pseudo, Compound, _Row], bool]] = {
    "matches": _matches_covers,
    "any": _matches_covers,
    "has": _same_pseudo_covers,
    "host": _same_pseudo_covers,
    "host-context": _same_pseudo_covers,
    "not": _not_covers,
    "current": _current_covers,
    "nth-child": _nth_covers,
    "nth-last-child": _nth_covers,
}
