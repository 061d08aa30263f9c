"""Paragraphs: what no other block wanted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element
from pykyll.ruby.strings import lstrip, rstrip

if TYPE_CHECKING:
    from pykyll.kramdown.parser import Parser

_START = re.compile(r" {0,3}[^ \t]")
_PLAIN_LINES = re.compile(r"(?:[ \t]*[^ \t\n\v\f\r<{^:*+\-0-9#>~`].*\n)+")
"""Lines that end a paragraph in no dialect: half of the time of long paragraphs is saved."""


def paragraph(p: Parser) -> bool:
    """Lines up to one that ends the paragraph."""
    src = p.src
    text, start = src.text, src.pos
    if _START.match(text, start) is None:
        return False
    location = src.line()
    src.pos = end = _end_of_paragraph(p, text, text.find("\n", start) + 1)
    content = rstrip(text[start:end])
    last = p.last_child()
    if last is not None and last.type == "p":
        _continue(p, content, start)
    else:
        element = p.new_block("p", None, location)
        p.append(element)
        element.children.append(Element("raw_text", lstrip(content), location))
    return True


def _end_of_paragraph(p: Parser, text: str, pos: int) -> int:
    ends = p.dialect.paragraph_end.match
    while True:
        plain = _PLAIN_LINES.match(text, pos)
        if plain is not None:
            pos = plain.end()
        if ends(text, pos) is not None:
            return pos
        pos = text.find("\n", pos) + 1


def _continue(p: Parser, content: str, start: int) -> None:
    """A paragraph right behind another one, as after HTML that was none, goes on with it."""
    element = p.tree.children[-1]
    last = element.children[-1] if element.children else None
    if last is not None and last.type == "raw_text":
        hard_break = p.src.text[max(start - 3, 0) : start] == "  \n"
        last.value = last.text + ("  \n" if hard_break else "\n") + content
    else:
        p.add_raw_text(content, element)
