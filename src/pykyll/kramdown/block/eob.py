"""The end-of-block marker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import EndOfBlock
from pykyll.kramdown.patterns import EOB_MARKER

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState


def eob_marker(p: ParseState) -> bool:
    """A `^` alone on its line ends any block."""
    match = EOB_MARKER.match(p.src.text, p.src.pos)
    if match is None:
        return False
    p.src.pos = match.end()
    p.add_block(EndOfBlock())
    return True
