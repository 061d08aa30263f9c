"""Tables of HTML that kramdown's syntax could write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element
from pykyll.kramdown.html_names import BLOCK_ELEMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ALIGN = re.compile(r"(?:;[ \t\n]*)?text-align:[ \t\n]+(center|left|right)")
_ANY_ALIGN = re.compile(r"text-align:[ \t\n]+(center|left|right|justify|inherit)")


def convert_table(
    element: Element,
    remove_text: Callable[[Element], None],
    process_children: Callable[[Element], None],
    become: Callable[[Element, str], None],
) -> bool:
    """Make a table of an HTML table if it is simple; returns whether it was."""
    if not _is_simple(element):
        return False
    remove_text(element)
    process_children(element)
    become(element, "table")
    _take_alignment(element, element)
    element.children = [child for child in element.children if child.type != "html_element"]
    _make_cells(element)
    if element.children and element.children[0].type == "tr":
        body = Element("tbody")
        body.children = element.children
        element.children = [body]
    return True


def _take_alignment(table: Element, part: Element) -> None:
    if part.type != "tr":
        for child in part.children:
            _take_alignment(table, child)
        return
    table.alignment = tuple(_alignment_of(cell) for cell in part.children)


def _alignment_of(cell: Element) -> str:
    style = cell.attr.get("style")
    if style is None:
        return "default"
    match = _ALIGN.search(style)
    rest = _ALIGN.sub("", style, count=1)
    if rest.strip():
        cell.attr["style"] = rest
    else:
        del cell.attr["style"]
    return match.group(1) if match is not None else "default"


def _make_cells(part: Element) -> None:
    for child in part.children:
        if child.type == "th":
            child.type = "td"
        else:
            _make_cells(child)


def _is_simple(table: Element) -> bool:
    if not all(_has_only_phrases(cell) for cell in _named(table, {"th", "td"})):
        return False
    rows = [_cells(row) for row in _named(table, {"tr"})]
    counts = [len(row) for row in rows if row]
    if len(set(counts)) > 1:
        return False
    alignments = []
    for row in rows:
        found = [_ANY_ALIGN.search(cell.attr.get("style") or "") for cell in row]
        named = [match.group(1) if match is not None else "default" for match in found]
        if {"justify", "inherit"} & set(named):
            return False
        alignments.append(named)
    if any(alignment != alignments[0] for alignment in alignments):
        return False
    return _has_rows_of(table, "td") or _has_known_parts(table)


def _named(element: Element, names: set[str]) -> Iterator[Element]:
    for child in element.children:
        if child.value in names:
            yield child
        else:
            yield from _named(child, names)


def _cells(row: Element) -> list[Element]:
    return [child for child in row.children if child.value in {"th", "td"}]


def _has_only_phrases(element: Element) -> bool:
    return all(
        (child.type == "text" or child.value not in BLOCK_ELEMENTS) and _has_only_phrases(child)
        for child in element.children
    )


def _has_rows_of(part: Element, cell: str) -> bool:
    return all(
        (row.value == "tr" or row.type == "text")
        and all(child.value == cell or child.type == "text" for child in row.children)
        for row in part.children
    )


def _has_known_parts(table: Element) -> bool:
    known = all(
        part.type == "text"
        or (part.value == "thead" and _has_rows_of(part, "th"))
        or (part.value in {"tfoot", "tbody"} and _has_rows_of(part, "td"))
        for part in table.children
    )
    return known and any(part.value == "tbody" for part in table.children)
