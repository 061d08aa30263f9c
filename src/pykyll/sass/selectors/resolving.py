"""Puts the selectors of the rules around into nested ones, for `&` or in front.

Source of the behaviour: `resolve_parent_refs` of the classes of `Sass::Selector`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.selectors.complex import LINE_BREAK, Complex, Component
from pykyll.sass.selectors.compound import Compound
from pykyll.sass.selectors.pseudo import Pseudo
from pykyll.sass.selectors.replacing import with_replaced
from pykyll.sass.selectors.selector_list import SelectorList
from pykyll.sass.selectors.sequences import flattened_by_turns, paths
from pykyll.sass.selectors.simple import Named, Parent, Simple, Type

if TYPE_CHECKING:
    from collections.abc import Sequence


def resolve_parents(
    selectors: SelectorList, parent: SelectorList | None, *, implicit: bool = True
) -> SelectorList:
    """The selectors of a nested rule as they stand without nesting.

    Args:
        selectors: Those of the rule.
        parent: Those of the rule around, resolved; `None` at the base.
        implicit: Whether a selector without `&` stands below the parent's.

    Raises:
        SassError: Where the parent's selector cannot stand for an `&`, or there is none.
    """
    if parent is None:
        if any(has_parent(each) for each in selectors.members):
            raise SassError(
                "Base-level rules cannot contain the parent-selector-referencing character '&'."
            )
        return selectors
    return SelectorList(
        flattened_by_turns(
            [_resolved(each, parent, implicit=implicit) for each in selectors.members]
        )
    )


def has_parent(selector: Complex) -> bool:
    """Whether an `&` stands in it, however deep."""
    return any(
        isinstance(simple, Parent)
        or (
            isinstance(simple, Pseudo)
            and simple.selectors is not None
            and any(has_parent(each) for each in simple.selectors.members)
        )
        for compound in selector.members
        if not isinstance(compound, str)
        for simple in compound.members
    )


def _resolved(selector: Complex, parent: SelectorList, *, implicit: bool) -> Sequence[Complex]:
    members = selector.members
    is_broken = members[0] == LINE_BREAK
    if is_broken:
        members = members[1:]
    if has_parent(selector):
        return _joined(members, parent)
    if not implicit:
        return [selector]
    front = (LINE_BREAK,) if is_broken else ()
    if not any(_has_pseudo_selectors(each) for each in members):
        return [Complex((*front, *above.members, *members)) for above in parent.members]
    return _joined((*front, Compound((Parent(),)), *members), parent)


def _has_pseudo_selectors(component: Component) -> bool:
    return not isinstance(component, str) and any(
        isinstance(each, Pseudo) and each.selectors is not None for each in component.members
    )


def _joined(members: tuple[Component, ...], parent: SelectorList) -> list[Complex]:
    """All that come of a selector with `&`: each that this may be, at each place."""
    choices: list[Sequence[Complex | str]] = [
        [each] if isinstance(each, str) else _resolved_compound(each, parent) for each in members
    ]
    found = []
    for path in paths(choices):
        if len(path) == 2:
            _move_line_break(*path)
        found.append(
            Complex(
                tuple(
                    [
                        component
                        for each in path
                        for component in ((each,) if isinstance(each, str) else each.members)
                    ]
                )
            )
        )
    return found


def _move_line_break(first: Complex | str, second: Complex | str) -> None:
    """A line break within two parts goes to their front.

    Ruby Sass moves it in the parent's own selectors: the rule around is printed without the
    break from then on, and so are other rules in it.
    """
    if isinstance(first, str) or isinstance(second, str) or second.members[0] != LINE_BREAK:
        return
    second.members = second.members[1:]
    first.members = (LINE_BREAK, *first.members)


def _resolved_compound(compound: Compound, parent: SelectorList) -> Sequence[Complex]:
    members: list[Simple] = []
    for each in compound.members:
        if isinstance(each, Pseudo) and each.selectors is not None:
            inner = resolve_parents(each.selectors, parent, implicit=False)
            members += with_replaced(each, inner)
        else:
            members.append(each)
    ampersand = members[0] if members else None
    if not isinstance(ampersand, Parent):
        return [Complex((Compound(tuple(members), is_subject=compound.is_subject),))]
    if len(compound.members) == 1 and ampersand.suffix is None:
        return parent.members
    return [
        _with_parent(compound, above, ampersand.suffix, tuple(members[1:]))
        for above in parent.members
    ]


def _with_parent(
    compound: Compound, above: Complex, suffix: str | None, behind: tuple[Simple, ...]
) -> Complex:
    """The parent's selector with more at its end."""
    members = above.members
    is_broken = members[-1] == LINE_BREAK
    if is_broken:
        members = members[:-1]
    last = members[-1] if members else ""
    parts: tuple[Simple, ...] | None = None if isinstance(last, str) else last.members
    if parts and suffix is not None:
        suffixed = with_suffix(parts[-1], suffix)
        parts = None if suffixed is None else (*parts[:-1], suffixed)
    if parts is None:
        raise SassError(f'Invalid parent selector for "{compound.text}": "{above.text}"')
    joined = Compound((*parts, *behind), is_subject=compound.is_subject)
    end = (LINE_BREAK,) if is_broken else ()
    return Complex((*members[:-1], joined, *end))


def with_suffix(simple: Simple, suffix: str) -> Simple | None:
    """The same selector with a longer name; `None` where it has no name at its end."""
    if isinstance(simple, Named):
        return type(simple)(simple.name + suffix)
    if isinstance(simple, Type):
        return Type(simple.name + suffix, simple.namespace)
    if isinstance(simple, Pseudo) and simple.argument is None and simple.selectors is None:
        return Pseudo(simple.name + suffix, has_double_colon=simple.is_element)
    return None
