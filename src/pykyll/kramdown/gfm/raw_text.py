"""The text from which GFM makes the id of a header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.entities import Entity, named_entity

if TYPE_CHECKING:
    from pykyll.kramdown.element import Element

_GUILLEMETS = {"laquo_space": "«\u00a0", "raquo_space": "\u00a0»"}


def gfm_raw_text(element: Element) -> str:
    """All that can be read in an element, in order."""
    kind = element.type
    if kind in {"text", "codespan", "math"}:
        return element.text
    if kind == "entity":
        return (element.value.char or "") if isinstance(element.value, Entity) else ""
    if kind in {"smart_quote", "typographic_sym"}:
        name = element.text
        entity = named_entity(name)
        char = entity.char if entity is not None else None
        return _GUILLEMETS.get(name, char or "")
    return "".join(gfm_raw_text(child) for child in element.children)
