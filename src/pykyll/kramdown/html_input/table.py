"""Tables of HTML that kramdown's syntax could write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element, Html, Table, Text, value_of
from pykyll.kramdown.html_names import BLOCK_ELEMENTS
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALIGN = regex(r"(?:;[ \t\n]*)?text-align:[ \t\n]+(center|left|right)")
_ANY_ALIGN = regex(r"text-align:[ \t\n]+(center|left|right|justify|inherit)")


def is_simple(table: Element) -> bool:
    """Whether kramdown's syntax could write an HTML table."""
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


def arrange(table: Table) -> None:
    """Bring the rows of a table that was HTML into the shape that kramdown's syntax gives."""
    _take_alignment(table, table)
    table.children = [child for child in table.children if not isinstance(child, Html)]
    _make_cells(table)
    if table.children and table.children[0].type == "tr":
        body = Element("tbody")
        body.children = table.children
        table.children = [body]


def _take_alignment(table: Table, part: Element) -> None:
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


def _named(element: Element, names: set[str]) -> Iterator[Element]:
    for child in element.children:
        if value_of(child) in names:
            yield child
        else:
            yield from _named(child, names)


def _cells(row: Element) -> list[Element]:
    return [child for child in row.children if value_of(child) in {"th", "td"}]


def _has_only_phrases(element: Element) -> bool:
    return all(
        (isinstance(child, Text) or value_of(child) not in BLOCK_ELEMENTS)
        and _has_only_phrases(child)
        for child in element.children
    )


def _has_rows_of(part: Element, cell: str) -> bool:
    return all(
        (value_of(row) == "tr" or isinstance(row, Text))
        and all(value_of(child) == cell or isinstance(child, Text) for child in row.children)
        for row in part.children
    )


def _has_known_parts(table: Element) -> bool:
    known = all(
        isinstance(part, Text)
        or (value_of(part) == "thead" and _has_rows_of(part, "th"))
        or (value_of(part) in {"tfoot", "tbody"} and _has_rows_of(part, "td"))
        for part in table.children
    )
    return known and any(value_of(part) == "tbody" for part in table.children)
