"""At-rules, the steps of `@keyframes`, and imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.css.nodes import AtRule, Declaration, KeyframeRule
from pykyll.sass.css.printing.nodes import write
from pykyll.sass.css.printing.style import (
    SPACES,
    ends_with_semicolon,
    erase_last,
    indentation,
    strip_end,
)

if TYPE_CHECKING:
    from pykyll.sass.css.nodes import CssImport, CssNode, Media, Supports
    from pykyll.sass.css.printing.style import Style


def write_import(node: CssImport, _: Style, tabs: int, pieces: list[str]) -> None:
    """`@import …;`."""
    pieces.append(f"{indentation(tabs)}{node.text};")


def write_bubbling(node: Media | Supports, style: Style, tabs: int, pieces: list[str]) -> None:
    """`@media` and `@supports`, indented as the nested style nests them."""
    write_at_rule(node, style, tabs + node.tabs, pieces)
    if node.is_group_end and not style.is_compressed:
        pieces.append("\n")


def write_at_rule(node: AtRule | KeyframeRule, style: Style, tabs: int, pieces: list[str]) -> None:
    """An at-rule, or a step of `@keyframes`."""
    if not node.children:
        pieces.append(indentation(tabs) + node.text)
        pieces.append(("{}" if style.is_compressed else " {}") if node.has_block else ";")
        return
    # What is written is looked back at, which must not reach beyond the at-rule.
    own: list[str] = []
    if style.is_compressed:
        own.append(node.text + "{")
        _write_compressed(node.children, style, own)
        own.append("}")
    elif style.is_compact:
        own.append(f"{indentation(tabs)}{node.text} {{ ")
        _write_compact(node.children, style, tabs, own)
        own.append(" }")
    else:
        own.append(f"{indentation(tabs)}{node.text} {{\n")
        for child in node.children:
            if not child.is_invisible:
                write(child, style, tabs + 1, own)
                own.append("\n")
        strip_end(own)
        own.append(f"\n{indentation(tabs)}}}" if style.name == "expanded" else " }")
    pieces.append("".join(own))


def _write_compressed(children: list[CssNode], style: Style, own: list[str]) -> None:
    had_children = True
    for child in children:
        if child.is_invisible:
            continue
        if not had_children and not ends_with_semicolon(own):
            own.append(";")
        write(child, style, 0, own)
        had_children = _has_children(child)
    strip_end(own)
    if ends_with_semicolon(own):
        erase_last(own)


def _write_compact(children: list[CssNode], style: Style, tabs: int, own: list[str]) -> None:
    """Declarations on the line of the at-rule, all else on lines of its own."""
    had_children = is_first = True
    for child in children:
        if child.is_invisible:
            continue
        if isinstance(child, Declaration):
            write(child, style, 0 if is_first or not had_children else tabs + 1, own)
            own.append(" ")
        else:
            if not had_children:
                erase_last(own)
                own.append("\n")
            written: list[str] = []
            write(child, style, tabs + 1, written)
            if is_first and written:
                # The indentation alone: a comment may have more of its own.
                written[0] = written[0].lstrip(SPACES)
            own += written
            strip_end(own)
            own.append("\n")
        had_children = _has_children(child)
        is_first = False
    strip_end(own)


def _has_children(node: CssNode) -> bool:
    """Whether it was made with a block, which tells how it is set apart from the next."""
    if isinstance(node, (AtRule, KeyframeRule)):
        return node.has_block
    if isinstance(node, Declaration):
        return node.has_children
    return hasattr(node, "children")
