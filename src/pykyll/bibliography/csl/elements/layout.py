"""`<layout>`: all that a reference or a citation is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.bibliography.csl.elements.scope import Rendering, Scope, State
    from pykyll.bibliography.csl.reading.xml_tree import Element


def prepare_layout(element: Element, scope: Scope) -> Rendering:
    """What it prints for one item, without its own affixes: those stand around all items.

    Its delimiter stands between its children, too, as in citeproc-ruby.
    """
    delimiter = element.attributes.get("delimiter", "")
    children = scope.within(delimiter=delimiter).prepare_all(element)
    join = scope.joiner.join

    def rendering(state: State) -> str:
        return join([text for text in [child(state) for child in children] if text], delimiter)

    return rendering
