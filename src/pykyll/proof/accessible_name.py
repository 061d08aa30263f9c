"""What a screen reader calls an element, near enough to see whether it is called anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.proof.page import Element


_HIDDEN = '[hidden], [aria-hidden="true"], template'


def is_hidden(element: Element) -> bool:
    """Whether nobody hears of an element, because it or one around it says so."""
    return element.within(_HIDDEN)


def accessible_name(element: Element) -> str:
    """The label, text, alternative text of images, or title; empty where there is none."""
    for attribute in ("aria-label", "aria-labelledby"):
        value = (element.get(attribute) or "").strip()
        if value:
            return value
    text = element.content.strip()
    if text:
        return text
    for inner in element.select("img[alt], [aria-label], svg title, input[value], [title]"):
        for attribute in ("alt", "aria-label", "value", "title"):
            value = (inner.get(attribute) or "").strip()
            if value:
                return value
    return (element.get("title") or "").strip()
