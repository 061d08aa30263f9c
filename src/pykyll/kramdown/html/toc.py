"""The table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element

if TYPE_CHECKING:
    from collections.abc import Sequence


def toc_list(headers: Sequence[tuple[int, str, list[Element]]], place: Element) -> Element:
    """The headers (level, id, content) as a list, nested by level, in the shape of `place`."""
    toc = Element(place.type)
    toc.attr = dict(place.attr)
    if toc.attr.get("id") is None:
        toc.attr["id"] = "markdown-toc"
    open_items: list[Element] = []
    for level, header_id, children in headers:
        item = _item(level, header_id, children, toc)
        while open_items and open_items[-1].level >= level:
            _close(open_items.pop())
        parent = open_items[-1].children[-1] if open_items else toc
        parent.children.append(item)
        open_items.append(item)
    for item in reversed(open_items):
        _close(item)
    return toc


def _item(level: int, header_id: str, children: list[Element], toc: Element) -> Element:
    item = Element("li")
    item.level = level
    paragraph = Element("p")
    paragraph.transparent = True
    link = Element("a")
    link.attr = {"href": f"#{header_id}", "id": f"{toc.attr['id']}-{header_id}"}
    link.children = _without_links([child.copy() for child in children])
    paragraph.children.append(link)
    item.children = [paragraph, Element(toc.type)]
    return item


def _close(item: Element) -> None:
    """Take away the list for headers below this one if there are none."""
    if not item.children[-1].children:
        item.children.pop()


def _without_links(elements: list[Element]) -> list[Element]:
    """The elements without footnotes, and with the content of links in their place."""
    kept: list[Element] = []
    for element in elements:
        if element.type == "footnote":
            continue
        element.children = _without_links(element.children)
        if element.type == "a":
            kept.extend(element.children)
        else:
            kept.append(element)
    return kept
