"""Declarations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.css.printing.style import indentation

if TYPE_CHECKING:
    from pykyll.sass.css.nodes import Declaration
    from pykyll.sass.css.printing.style import Style

_LAST_LINE = regex(r"\n[ \t\r\f\n]*\Z")
_LINE_BREAK = regex(r"[ \t\r\f]*\n[ \t\r\f\n]*")


def write_declaration(node: Declaration, style: Style, tabs: int, pieces: list[str]) -> None:
    """`name: value;`, nothing without a value; the semicolon of a compressed one comes later."""
    if not node.value and not node.is_custom:
        return
    deep = tabs + node.tabs
    if deep:
        pieces.append(indentation(deep))
    if node.is_custom:
        pieces.append(f"{node.name}:{_custom_value(node, style, tabs)}")
    elif style.is_compressed:
        pieces.append(f"{node.name}:{node.value}")
        return
    else:
        pieces.append(f"{node.name}: {node.value}")
    if not style.is_compressed:
        pieces.append(";")


def _custom_value(node: Declaration, style: Style, tabs: int) -> str:
    """The value of a custom property, whose lines keep their indentation to each other."""
    value = _LAST_LINE.sub(" ", node.value, count=1)
    if style.is_compact or style.is_compressed or "\n" not in value:
        return _LINE_BREAK.sub(" ", node.value)
    first, *rest = value.rstrip("\n").split("\n")
    indents = [line[: len(line) - len(line.lstrip(" \t"))] for line in rest]
    least = min(filter(None, indents), key=len, default="")
    shared = least[: node.place.column - 1]
    own = indentation(tabs)
    moved = [own + line.removeprefix(shared) if line.startswith(shared) else line for line in rest]
    return "\n".join([first, *moved])
