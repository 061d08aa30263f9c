"""The one block of Jekyll's `smartify`: a line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState


def plain_line(p: ParseState) -> bool:
    """A line, which is no paragraph but text of the document itself."""
    src = p.src
    end = src.text.find("\n", src.pos) + 1
    p.add_raw_text(src.text[src.pos : end], p.tree)
    src.pos = end
    return True
