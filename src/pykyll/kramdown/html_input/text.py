"""Text of an HTML document: white space made one space, entities made elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element, EntityReference, Symbol, Text
from pykyll.kramdown.entities import AMPERSAND, ENTITY, entity_of
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_SPACES = regex(r"[ \t\n\v\f\r]+")
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
        elements.append(Text(text[pos : match.start()]))
        element, pos = _entity(match)
        elements.append(element)
    if pos < len(text):
        elements.append(Text(text[pos:]))
    return elements


def _entity(match: re.Match[str]) -> tuple[Element, int]:
    name = match.group(1)
    if name in _QUOTES:
        return Symbol("smart_quote", name), match.end()
    if name in _SYMBOLS:
        return Symbol("typographic_sym", name), match.end()
    entity = entity_of(match)
    if entity is None:
        return EntityReference(AMPERSAND), match.start() + 1
    return EntityReference(entity, match.group()), match.end()


def collect_text(element: Element) -> str:
    """All text inside of an element, as it was written."""
    own = element.text if isinstance(element, Text) else ""
    return own + "".join(collect_text(child) for child in element.children)
