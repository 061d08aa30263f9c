"""Footnote definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.block.codeblock import without_indent
from pykyll.kramdown.block.driver import parse_blocks
from pykyll.kramdown.definitions import FootnoteDefinition
from pykyll.kramdown.element import Element, EndOfBlock
from pykyll.kramdown.patterns import CODEBLOCK_STR, ID_NAME, OPT_SPACE, SPACE
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState

_START = regex(rf"{OPT_SPACE}\[\^({ID_NAME})\]:{SPACE}*?(.*?\n{CODEBLOCK_STR})")


def footnote_definition(p: ParseState) -> bool:
    """`[^name]: text`, with further blocks indented below it."""
    src = p.src
    match = _START.match(src.text, src.pos)
    if match is None:
        return False
    line = src.line()
    src.pos = match.end()
    name = match.group(1)
    content = Element("footnote_def", location=line)
    parse_blocks(p, content, without_indent(match.group(2)))
    if name in p.footnotes:
        p.warn(f"Duplicate footnote name '{name}' on line {line} - overwriting", line)
    place = EndOfBlock("footnote_def")
    p.add_block(place)
    p.footnotes[name] = FootnoteDefinition(content, place)
    return True
