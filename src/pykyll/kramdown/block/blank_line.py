"""Blank lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Blank
from pykyll.kramdown.patterns import BLANK_LINE

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState


def blank_line(p: ParseState) -> bool:
    """One or more lines of nothing but white space."""
    src = p.src
    match = BLANK_LINE.match(src.text, src.pos)
    if match is None:
        return False
    src.pos = match.end()
    last = p.last_child()
    if isinstance(last, Blank):
        last.text += match.group()
    else:
        p.add_block(Blank(match.group()))
    return True
