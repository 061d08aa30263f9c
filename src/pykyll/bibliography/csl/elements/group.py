"""`<group>`: several elements with a delimiter; nothing where all variables in it are empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.bibliography.csl.elements.scope import Rendering, Scope, State
    from pykyll.bibliography.csl.reading.xml_tree import Element


def prepare_group(element: Element, scope: Scope) -> Rendering | str:
    """What it prints."""
    delimiter = element.attributes.get("delimiter", "")
    children = scope.within(delimiter=delimiter).prepare_all(element)
    join = scope.joiner.join

    def rendering(state: State) -> str:
        item = state.item
        asked, given = item.asked, item.given
        texts = [text for text in [child(state) for child in children] if text]
        if item.asked != asked and item.given == given:
            return ""
        return join(texts, delimiter)

    return rendering
