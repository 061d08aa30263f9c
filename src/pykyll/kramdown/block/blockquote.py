"""Block quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.block.driver import parse_blocks
from pykyll.kramdown.element import Element
from pykyll.kramdown.patterns import LAZY_END
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState

_START = regex(r" {0,3}>")
_MARKERS = regex(r"^ {0,3}> ?", re.MULTILINE)


def blockquote(p: ParseState) -> bool:
    """Lines that begin with `>`, and the lazy lines behind them."""
    src = p.src
    if _START.match(src.text, src.pos) is None:
        return False
    element = Element("blockquote", location=src.line())
    start = src.pos
    ends = LAZY_END.match
    end = src.text.find("\n", start) + 1
    while ends(src.text, end) is None:
        end = src.text.find("\n", end) + 1
    src.pos = end
    p.add_block(element)
    parse_blocks(p, element, _MARKERS.sub("", src.text[start:end]))
    return True
