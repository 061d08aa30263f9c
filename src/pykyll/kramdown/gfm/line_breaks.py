"""GFM's line breaks: each line end if `hard_wrap` is on, else those behind a backslash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import BLOCK_TYPES, Element

if TYPE_CHECKING:
    from pykyll.kramdown.parser import Parser


def add_line_breaks(p: Parser, *, hard_wrap: bool) -> None:
    """Put breaks into all text but that within HTML elements and headers with an id made."""
    marker = "\n" if hard_wrap else "\\\n"
    _visit(p.root, marker)


def _visit(element: Element, marker: str) -> None:
    is_broken = False
    for child in element.children:
        if child.type == "text":
            is_broken = is_broken or marker in child.text
        elif child.children and child.type != "html_element" and not child.has_made_id:
            _visit(child, marker)
    if is_broken:
        changed: list[Element] = []
        for child in element.children:
            if child.type == "text" and marker in child.text:
                changed.extend(_broken(element, child, marker))
            else:
                changed.append(child)
        element.children = changed


def _broken(element: Element, child: Element, marker: str) -> list[Element]:
    lines = child.text.split(marker)
    last = len(lines) - 2
    is_last = element.children[-1] is child
    omits_last = not lines[-1] and is_last and _is_block(element)
    elements: list[Element] = []
    for number, line in enumerate(lines):
        elements.append(Element("text", f"\n{line}" if number else line))
        if number < last or (number == last and not omits_last):
            elements.append(Element("br"))
    return elements


def _is_block(element: Element) -> bool:
    return element.type in BLOCK_TYPES or element.own_category == "block"
