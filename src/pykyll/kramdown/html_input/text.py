"""Text of an HTML document: white space made one space, entities made elements."""

from __future__ import annotations

import re

from pykyll.kramdown.element import Element
from pykyll.kramdown.entities import named_entity
from pykyll.kramdown.span.simple import ENTITY, entity_of

_SPACES = re.compile(r"[ \t\n\v\f\r]+")
_QUOTES = frozenset({"lsquo", "rsquo", "ldquo", "rdquo"})
_SYMBOLS = frozenset({"mdash", "ndash", "hellip", "laquo", "raquo"})


def process_text(raw: str, *, preserves: bool) -> list[Element]:
    """The text as elements.

    Args:
        raw: The text as it was written.
        preserves: Whether its white space matters.
    """
    text = raw if preserves else _SPACES.sub(" ", raw)
    elements: list[Element] = []
    pos = 0
    while (match := ENTITY.search(text, pos)) is not None:
        elements.append(Element("text", text[pos : match.start()]))
        element, pos = _entity(match)
        elements.append(element)
    if pos < len(text):
        elements.append(Element("text", text[pos:]))
    return elements


def _entity(match: re.Match[str]) -> tuple[Element, int]:
    name = match.group(1)
    if name in _QUOTES:
        return Element("smart_quote", name), match.end()
    if name in _SYMBOLS:
        return Element("typographic_sym", name), match.end()
    entity = entity_of(match)
    if entity is None:
        return Element("entity", named_entity("amp")), match.start() + 1
    element = Element("entity", entity)
    element.original = match.group()
    return element, match.end()


def collect_text(element: Element) -> str:
    """All text inside of an element, as it was written."""
    own = element.text if element.type == "text" else ""
    return own + "".join(collect_text(child) for child in element.children)
