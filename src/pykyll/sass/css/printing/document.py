"""The whole of the CSS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.css.printing.nodes import write
from pykyll.sass.css.printing.style import ends_with_semicolon, erase_last, strip_end

if TYPE_CHECKING:
    from pykyll.sass.css.nodes import Root
    from pykyll.sass.css.printing.style import Style

_BYTE_ORDER_MARK = "\ufeff"
_CHARSET = '@charset "UTF-8";\n'


def print_css(root: Root, style: Style) -> str:
    """The CSS, nothing or with a line break at its end.

    Where it is not ASCII alone, it begins with `@charset`, or in the compressed style with a
    byte-order mark.

    Args:
        root: What was flattened.
        style: How it is to be written.
    """
    pieces: list[str] = []
    for child in root.children:
        if child.is_invisible:
            continue
        write(child, style, 0, pieces)
        if not style.is_compressed:
            pieces.append("\n")
    strip_end(pieces)
    if style.is_compressed and ends_with_semicolon(pieces):
        erase_last(pieces)
    css = "".join(pieces)
    if not css:
        return ""
    if not css.isascii():
        css = (_BYTE_ORDER_MARK if style.is_compressed else _CHARSET) + css
    return css + "\n"
