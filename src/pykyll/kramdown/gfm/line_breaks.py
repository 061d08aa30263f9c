"""GFM's line breaks: each line end if `hard_wrap` is on, else those behind a backslash."""

from __future__ import annotations

from pykyll.kramdown.element import Element, Header, Html, Text, is_block


def add_line_breaks(root: Element, *, hard_wrap: bool) -> None:
    """Put breaks into all text but that within HTML elements and headers with an id made."""
    _visit(root, "\n" if hard_wrap else "\\\n")


def _visit(element: Element, marker: str) -> None:
    is_broken = False
    for child in element.children:
        if isinstance(child, Text):
            is_broken = is_broken or marker in child.text
        elif child.children and not _is_left_alone(child):
            _visit(child, marker)
    if is_broken:
        changed: list[Element] = []
        for child in element.children:
            if isinstance(child, Text) and marker in child.text:
                changed.extend(_broken(element, child, marker))
            else:
                changed.append(child)
        element.children = changed


def _is_left_alone(element: Element) -> bool:
    return isinstance(element, Html) or (isinstance(element, Header) and element.has_made_id)


def _broken(element: Element, child: Text, marker: str) -> list[Element]:
    lines = child.text.split(marker)
    last = len(lines) - 2
    is_last = element.children[-1] is child
    omits_last = not lines[-1] and is_last and is_block(element)
    elements: list[Element] = []
    for number, line in enumerate(lines):
        elements.append(Text(f"\n{line}" if number else line))
        if number < last or (number == last and not omits_last):
            elements.append(Element("br"))
    return elements
