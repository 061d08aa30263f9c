"""Math blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.block.boundary import is_after_boundary, is_before_boundary
from pykyll.kramdown.element import Verbatim
from pykyll.kramdown.patterns import SPACE
from pykyll.regex import regex
from pykyll.ruby.strings import strip

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState

_START = regex(r" {0,3}(\\)?\$\$")
_LINE_END = regex(rf"{SPACE}*?\n")


def block_math(p: ParseState) -> bool:
    """`$$` to `$$`, alone between block boundaries."""
    src = p.src
    match = _START.match(src.text, src.pos)
    if match is None or not is_after_boundary(p):
        return False
    content_end = src.find("$$", match.end())
    if content_end < 0:
        return False
    line_end = _LINE_END.match(src.text, content_end + 2)
    if match.group(1):
        if line_end is not None:
            # An escaped block is inline math; its backslash goes here, as in kramdown.
            src.pos = match.end(1)
        return False
    start = src.pos
    src.pos = line_end.end() if line_end is not None else content_end + 2
    if not is_before_boundary(p):
        src.pos = start
        return False
    content = strip(src.text[match.end() : content_end])
    p.add_block(Verbatim("math", content, is_block=True))
    return True
