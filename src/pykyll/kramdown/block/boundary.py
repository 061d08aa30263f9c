"""Block boundaries: some blocks need one before them, some one behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.patterns import BLOCK_BOUNDARY

if TYPE_CHECKING:
    from pykyll.kramdown.parser import Parser


def is_after_boundary(p: Parser) -> bool:
    """At the start, or behind a blank line, an EOB marker or an attribute list."""
    if p.block_ial is not None:
        return True
    last = p.last_child()
    return last is None or last.type == "blank" or (last.type == "eob" and last.value is None)


def is_before_boundary(p: Parser) -> bool:
    """At the end, or before a blank line, an EOB marker or an attribute list."""
    return p.dialect.block_boundary.match(p.src.text, p.src.pos) is not None


__all__ = ["BLOCK_BOUNDARY", "is_after_boundary", "is_before_boundary"]
