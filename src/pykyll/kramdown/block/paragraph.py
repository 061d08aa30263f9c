"""Paragraphs: what no other block wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Paragraph, RawText
from pykyll.regex import regex
from pykyll.ruby.strings import lstrip, rstrip

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState

_START = regex(r" {0,3}[^ \t]")
_PLAIN_LINES = regex(r"(?:[ \t]*[^ \t\n\v\f\r<{^:*+\-0-9#>~`].*\n)+")
"""Lines that end a paragraph in no dialect: half of the time of long paragraphs is saved."""


def paragraph(p: ParseState) -> bool:
    """Lines up to one that ends the paragraph."""
    src = p.src
    text, start = src.text, src.pos
    if _START.match(text, start) is None:
        return False
    location = src.line()
    src.pos = end = _end_of_paragraph(p, text, text.find("\n", start) + 1)
    content = rstrip(text[start:end])
    last = p.last_child()
    if isinstance(last, Paragraph):
        _continue(p, last, content, start)
    else:
        element = Paragraph(location=location)
        element.children.append(RawText(lstrip(content)))
        p.add_block(element)
    return True


def _end_of_paragraph(p: ParseState, text: str, pos: int) -> int:
    ends = p.dialect.paragraph_end.match
    while True:
        if text.startswith("\n", pos):
            return pos
        plain = _PLAIN_LINES.match(text, pos)
        if plain is not None:
            pos = plain.end()
            if text.startswith("\n", pos):
                return pos
        if ends(text, pos) is not None:
            return pos
        pos = text.find("\n", pos) + 1


def _continue(p: ParseState, element: Paragraph, content: str, start: int) -> None:
    """A paragraph right behind another one, as after HTML that was none, goes on with it."""
    last = element.children[-1] if element.children else None
    if isinstance(last, RawText):
        hard_break = p.src.text[max(start - 3, 0) : start] == "  \n"
        last.text += ("  \n" if hard_break else "\n") + content
    else:
        p.add_raw_text(content, element)
