"""The table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element, FootnoteReference, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.kramdown.html.converter import TocEntry


def toc_list(headers: Sequence[TocEntry], place: Element) -> Element:
    """The headers as a list, nested by level, in the shape of `place`."""
    toc = Element(place.type)
    toc.attr = dict(place.attr)
    if toc.attr.get("id") is None:
        toc.attr["id"] = "markdown-toc"
    open_items: list[tuple[int, Element]] = []
    for entry in headers:
        item = _item(entry, toc)
        while open_items and open_items[-1][0] >= entry.level:
            _close(open_items.pop()[1])
        parent = open_items[-1][1].children[-1] if open_items else toc
        parent.children.append(item)
        open_items.append((entry.level, item))
    for _, item in reversed(open_items):
        _close(item)
    return toc


def _item(entry: TocEntry, toc: Element) -> Element:
    item = Element("li")
    paragraph = Paragraph(transparent=True)
    link = Element("a")
    link.attr = {"href": f"#{entry.header_id}", "id": f"{toc.attr['id']}-{entry.header_id}"}
    link.children = _without_links([child.copy() for child in entry.children])
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
        if isinstance(element, FootnoteReference):
            continue
        element.children = _without_links(element.children)
        if element.type == "a":
            kept.extend(element.children)
        else:
            kept.append(element)
    return kept
