"""`@extend` over a whole stylesheet.

Source of the behaviour: `Sass::Tree::Visitors::Extend`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.css.nodes import AtRule, CssParent, Rule
from pykyll.sass.errors import SassError
from pykyll.sass.selectors.extending import extend

if TYPE_CHECKING:
    from pykyll.sass.selectors.extensions import Directives, Extensions


def extend_rules(parent: CssParent, extensions: Extensions, directives: Directives = ()) -> None:
    """Add to the selectors of all rules what extends them.

    Raises:
        SassError: Where something extends a rule outside of its at-rule.
    """
    for child in parent.children:
        try:
            if isinstance(child, Rule):
                child.selectors = extend(child.selectors, extensions, directives)
            elif isinstance(child, AtRule):
                extend_rules(child, extensions, (*directives, child.text))
            elif isinstance(child, CssParent):
                extend_rules(child, extensions, directives)
        except SassError as error:
            error.placed(child.place)
            raise
