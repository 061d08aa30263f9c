"""Puts other selectors into the brackets of a pseudo selector.

Source of the behaviour: `Sass::Selector::Pseudo#with_selector`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.selectors.complex import Complex
from pykyll.sass.selectors.compound import Compound
from pykyll.sass.selectors.pseudo import Pseudo
from pykyll.sass.selectors.selector_list import SelectorList

if TYPE_CHECKING:
    from collections.abc import Sequence

_FLATTENED = frozenset({"matches", "any", "current", "nth-child", "nth-last-child"})
_KEPT = frozenset({"has", "host", "host-context", "slotted"})


def with_replaced(pseudo: Pseudo, selectors: SelectorList) -> list[Pseudo]:
    """The pseudo selector of other selectors; a `:not()` becomes one for each of them.

    It does not if it had several: older browsers know `:not()` of one selector only, and the
    author of this one does not mind. Pseudo selectors straight within it dissolve in it where
    that is known to match the same, and are left out where it is not.
    """
    members = [inner for each in selectors.members for inner in _dissolved(pseudo, each)]
    had = pseudo.selectors.members if pseudo.selectors is not None else ()
    if pseudo.plain_name != "not" or len(had) > 1:
        return [pseudo.with_selectors(SelectorList(members))]
    return [pseudo.with_selectors(SelectorList([each])) for each in members]


def _dissolved(pseudo: Pseudo, selector: Complex) -> Sequence[Complex]:
    inner = _only_pseudo(selector)
    if inner is None or inner.selectors is None:
        return [selector]
    if pseudo.plain_name == "not":
        return inner.selectors.members if inner.plain_name == "matches" else []
    if pseudo.plain_name in _FLATTENED:
        is_same = inner.name == pseudo.name and inner.argument == pseudo.argument
        return inner.selectors.members if is_same else []
    # The pseudo selector alone: the mark of a subject falls off it.
    return [Complex((Compound((inner,)),))] if pseudo.plain_name in _KEPT else []


def _only_pseudo(selector: Complex) -> Pseudo | None:
    """The pseudo selector that is all there is."""
    if len(selector.members) != 1:
        return None
    compound = selector.members[0]
    if not isinstance(compound, Compound) or len(compound.members) != 1:
        return None
    simple = compound.members[0]
    return simple if isinstance(simple, Pseudo) else None
