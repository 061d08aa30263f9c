"""The text from which GFM makes the id of a header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import CodeSpan, EntityReference, Symbol, Text, Verbatim
from pykyll.kramdown.entities import named_entity

if TYPE_CHECKING:
    from pykyll.kramdown.element import Element

_GUILLEMETS = {"laquo_space": "«\u00a0", "raquo_space": "\u00a0»"}


def gfm_raw_text(element: Element) -> str:
    """All that can be read in an element, in order."""
    if isinstance(element, (Text, CodeSpan)):
        return element.text
    if isinstance(element, Verbatim):
        return element.text if element.type == "math" else ""
    if isinstance(element, EntityReference):
        return element.entity.char or ""
    if isinstance(element, Symbol):
        entity = named_entity(element.name)
        char = entity.char if entity is not None else None
        return _GUILLEMETS.get(element.name, char or "")
    return "".join(gfm_raw_text(child) for child in element.children)
