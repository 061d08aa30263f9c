"""`!` behind the compound selector that is to be selected, which CSS has given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.selectors.complex import Complex, Component
from pykyll.sass.selectors.compound import Compound
from pykyll.sass.selectors.pseudo import Pseudo
from pykyll.sass.selectors.selector_list import SelectorList

if TYPE_CHECKING:
    from pykyll.sass.selectors.simple import Simple


def without_subject(selector: Complex) -> Complex:
    """The selector that says the same with `:has()`."""
    members = selector.members
    for index, each in enumerate(members):
        if isinstance(each, Compound) and each.is_subject:
            return Complex((*members[:index], _having(each, members[index + 1 :])))
    return selector


def _having(subject: Compound, behind: tuple[Component, ...]) -> Compound:
    parts: tuple[Simple, ...] = subject.members
    if behind:
        parts = (*parts, Pseudo("has", selectors=SelectorList([Complex(behind)])))
    return Compound(parts)


def has_two_subjects(members: tuple[Component, ...]) -> bool:
    """Whether `!` stands behind more than one, which cannot be."""
    return sum([isinstance(each, Compound) and each.is_subject for each in members]) > 1
