"""Selectors as values of SassScript: lists of lists of strings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.selectors.complex import LINE_BREAK
from pykyll.sass.values.list import List
from pykyll.sass.values.text import Text

if TYPE_CHECKING:
    from pykyll.sass.selectors.complex import Complex, Component
    from pykyll.sass.selectors.selector_list import SelectorList


def as_value(selectors: SelectorList) -> List:
    """What `&` is, and what the functions for selectors return.

    Source of the behaviour: `Sass::Selector::CommaSequence#to_sass_script`.
    """
    return List(tuple([_complex(each) for each in selectors.members]), "comma")


def _complex(selector: Complex) -> List:
    parts = [_component(each) for each in selector.members if each != LINE_BREAK]
    return List(tuple(parts), "space")


def _component(component: Component) -> Text:
    return Text(component if isinstance(component, str) else component.text, is_quoted=False)
