"""`<substitute>`: the first of its children that prints something, where names are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.bibliography.csl.elements.scope import Rendering, Scope, State
    from pykyll.bibliography.csl.reading.xml_tree import Element

_WORD = regex(r"[A-Za-z0-9_]+")


def prepare_substitute(element: Element, roles: list[str], scope: Scope) -> Rendering:
    """What stands in for names.

    Variables that it asked for are not printed again in the same rendering.
    """
    children = scope.prepare_all(element)
    word = _WORD.search(roles[0]) if roles else None
    replaced = word[0] if word is not None else ""

    def rendering(state: State) -> str:
        item = state.item
        for child in children:
            start = len(item.reads)
            text = child(state)
            if text:
                item.suppressed.update(item.reads[start:])
                item.note(replaced)
                return text
        return ""

    return rendering
