"""Rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.css.printing.nodes import write
from pykyll.sass.css.printing.style import ends_with_semicolon, erase_last, indentation
from pykyll.sass.selectors.printing import print_compressed, print_selectors

if TYPE_CHECKING:
    from pykyll.sass.css.nodes import Rule
    from pykyll.sass.css.printing.style import Style


def write_rule(node: Rule, style: Style, tabs: int, pieces: list[str]) -> None:
    """A rule, with an empty line behind it where a group of rules ends."""
    if style.is_compressed:
        _write_compressed(node, style, pieces)
        return
    tabs += node.tabs
    own = indentation(tabs)
    if style.line_comments:
        pieces.append(_line_comment(node, own))
    trailer = "\n" if node.is_group_end else ""
    if style.is_compact:
        pieces.append(f"{own}{print_selectors(node.selectors, line_break=' ')} {{ ")
        for index, child in enumerate(node.children):
            if index:
                pieces.append(" ")
            write(child, style, 0, pieces)
        pieces.append(f" }}{trailer}")
        return
    pieces.append(f"{own}{print_selectors(node.selectors, line_break=f'{chr(10)}{own}')} {{\n")
    for index, child in enumerate(node.children):
        if index:
            pieces.append("\n")
        write(child, style, tabs + 1, pieces)
    end = f"\n{own}" if style.name == "expanded" else " "
    pieces.append(f"{end}}}{trailer}")


def _write_compressed(node: Rule, style: Style, pieces: list[str]) -> None:
    pieces.append(print_compressed(node.selectors) + "{")
    for index, child in enumerate(node.children):
        if index:
            if ends_with_semicolon(pieces):
                erase_last(pieces)
            pieces.append(";")
        write(child, style, 0, pieces)
    if ends_with_semicolon(pieces):
        erase_last(pieces)
    pieces.append("}")


def _line_comment(node: Rule, own: str) -> str:
    path = "" if node.place.path is None else f", {node.place.path}"
    line = node.place.line if node.place.is_known else ""
    return f"{own}/* line {line}{path} */\n"
