"""Block boundaries: some blocks need one before them, some one behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Blank, EndOfBlock
from pykyll.kramdown.patterns import BLOCK_BOUNDARY

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState


def is_after_boundary(p: ParseState) -> bool:
    """At the start, or behind a blank line, an EOB marker or an attribute list."""
    if p.block_ial is not None:
        return True
    last = p.last_child()
    if last is None or isinstance(last, Blank):
        return True
    return isinstance(last, EndOfBlock) and last.origin is None


def is_before_boundary(p: ParseState) -> bool:
    """At the end, or before a blank line, an EOB marker or an attribute list."""
    return BLOCK_BOUNDARY.match(p.src.text, p.src.pos) is not None
