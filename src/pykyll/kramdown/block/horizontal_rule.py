"""Horizontal rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.patterns import HR_START

if TYPE_CHECKING:
    from pykyll.kramdown.parser import Parser


def horizontal_rule(p: Parser) -> bool:
    """Three or more of `*`, `-` or `_`, with or without spaces between them."""
    match = HR_START.match(p.src.text, p.src.pos)
    if match is None:
        return False
    p.append(p.new_block("hr", None, p.src.line()))
    p.src.pos = match.end()
    return True
