"""Horizontal rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element
from pykyll.kramdown.patterns import HR_START

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState


def horizontal_rule(p: ParseState) -> bool:
    """Three or more of `*`, `-` or `_`, with or without spaces between them."""
    match = HR_START.match(p.src.text, p.src.pos)
    if match is None:
        return False
    p.add_block(Element("hr"))
    p.src.pos = match.end()
    return True
