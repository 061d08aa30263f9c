"""Blank lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.patterns import BLANK_LINE

if TYPE_CHECKING:
    from pykyll.kramdown.parser import Parser


def blank_line(p: Parser) -> bool:
    """One or more lines of nothing but white space."""
    src = p.src
    match = BLANK_LINE.match(src.text, src.pos)
    if match is None:
        return False
    src.pos = match.end()
    last = p.last_child()
    if last is not None and last.type == "blank":
        last.value = last.text + match.group()
    else:
        p.append(p.new_block("blank", match.group()))
    return True
