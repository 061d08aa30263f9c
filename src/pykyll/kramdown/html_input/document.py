"""Reads an HTML document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.block.raw_html import element_of_tag, parse_raw_html, read_to_end_tag
from pykyll.kramdown.element import Verbatim
from pykyll.kramdown.html_input.native import root_to_native
from pykyll.kramdown.html_names import WITHOUT_BODY
from pykyll.kramdown.html_tags import find_comment, find_instruction
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.html_tags import Tag
    from pykyll.kramdown.state import ParseState

_SPACE = regex(r"[ \t\n\v\f\r]*")
_DOCTYPE = regex(r"<!DOCTYPE.*?>", re.DOTALL | re.IGNORECASE)


def parse_html_document(p: ParseState) -> None:
    """Read all of the text into the tree, and make kramdown's own elements of it."""
    while _read_preamble(p):
        pass
    parse_raw_html(p, p.root, _start_element)
    root_to_native(p.root)


def _read_preamble(p: ParseState) -> bool:
    src = p.src
    space = _SPACE.match(src.text, src.pos)
    start = space.end() if space is not None else src.pos
    doctype = _DOCTYPE.match(src.text, start)
    if doctype is not None:
        src.pos = doctype.end()
        return True
    for find, kind in ((find_instruction, "xml_pi"), (find_comment, "xml_comment")):
        end = find(src, start)
        if end:
            p.append(Verbatim(kind, src.text[start:end], is_block=True))
            src.pos = end
            return True
    return False


def _start_element(p: ParseState, tag: Tag, line: int | None) -> None:
    element = element_of_tag(p, tag, line)
    name = element.name
    p.append(element)
    if name in {"script", "style"}:
        read_to_end_tag(p, element, name)
    elif not tag.is_closed and name not in WITHOUT_BODY:
        parse_raw_html(p, element, _start_element)
