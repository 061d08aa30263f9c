"""HTML whose content is kept as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.element import Html, Raw, Text, Verbatim, add_text
from pykyll.kramdown.html_names import KNOWN_ELEMENTS
from pykyll.kramdown.html_tags import (
    CLOSING_TAG,
    find_comment,
    find_instruction,
    read_attributes,
    read_tag,
)
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.kramdown.element import Element
    from pykyll.kramdown.html_tags import Tag
    from pykyll.kramdown.state import ParseState

    StartElement = Callable[[ParseState, Tag, int | None], None]

DEEPEST_HTML = 100
"""Elements inside elements beyond this level are kept as text; each takes frames of the stack."""

_SPANS = regex(
    r"(?>(?:<span class=\"[^\"<>&]*+\">(?>(?:[^<>&]++|&[A-Za-z0-9]+;)*)</span>"
    r"|[^<>&]++|&[A-Za-z0-9]+;)+)"
)
"""Spans as highlighted code has them, which print as they are written."""
_START = regex(r"<(?=[^\W\d]|/|!--|\?)")


def element_of_tag(p: ParseState, tag: Tag, line: int | None) -> Html:
    """The element of a start tag, without its content."""
    lower = tag.name.lower()
    name = lower if lower in KNOWN_ELEMENTS else tag.name
    element = Html(name, is_block=True, location=line)
    attributes = read_attributes(tag.attributes, p, line, in_html=name in KNOWN_ELEMENTS)
    element.attr = dict(attributes)
    return element


def read_to_end_tag(p: ParseState, element: Html, name: str) -> None:
    """Take all up to the end tag, whatever it is; scripts and styles are read so."""
    src = p.src
    end = re.compile(rf"</{re.escape(name)}[ \t\n\v\f\r]*>", re.IGNORECASE)
    closing = end.search(src.text, src.pos)
    if closing is None:
        add_text(src.text[src.pos :], element, Raw)
        src.pos = src.end
        p.warn(f"Found no end tag for '{name}' - auto-closing it")
    else:
        add_text(src.text[src.pos : closing.start()], element, Raw)
        src.pos = closing.end()


def parse_raw_html(p: ParseState, element: Element, start_element: StartElement) -> None:
    """Read tags and text into an element, up to its end tag or the end of the text.

    `start_element` reads each element found, with its content.
    """
    src, saved = p.src, p.tree
    p.tree = element
    p.html_depth += 1
    keeps_spans = (
        p.html_depth < DEEPEST_HTML and p.dialect.name != "Html" and not p.options.html_to_native
    )
    while src.pos < src.end:
        start = _START.search(src.text, src.pos)
        if start is None:
            _add_rest(p, element)
            break
        add_text(src.text[src.pos : start.start()], element, Text)
        src.pos = start.start()
        spans = _SPANS.match(src.text, src.pos) if keeps_spans else None
        if spans is not None and spans.end() < src.end:
            # An element for each word of highlighted code would take ten times as long.
            element.children.append(Raw(spans.group()))
            src.pos = spans.end()
            continue
        if _read_markup(p, element, start_element):
            break
    p.html_depth -= 1
    p.tree = saved


def _add_rest(p: ParseState, element: Element) -> None:
    src = p.src
    add_text(src.text[src.pos :], element, Text)
    src.pos = src.end
    if isinstance(element, Html):
        p.warn(
            f"Found no end tag for '{element.name}' on line {element.location} - auto-closing it",
            element.location,
        )


def _read_markup(p: ParseState, element: Element, start_element: StartElement) -> bool:
    """Read what begins with `<`; returns whether it is the end tag of the element."""
    src = p.src
    if _comment_or_instruction(p, element):
        return False
    line = src.line()
    tag = read_tag(src, src.pos) if p.html_depth <= DEEPEST_HTML else None
    if tag is not None:
        src.pos = tag.end
        start_element(p, tag, line)
        return False
    closing = CLOSING_TAG.match(src.text, src.pos)
    if closing is None:
        add_text("<", element, Text)
        src.pos += 1
        return False
    src.pos = closing.end()
    name = closing.group(1)
    if _closes(element, name):
        return True
    add_text(closing.group(), element, Text)
    p.warn(f"Found invalidly used HTML closing tag for '{name}' on line {line} - ignoring it", line)
    return False


def _closes(element: Element, name: str) -> bool:
    if not isinstance(element, Html):
        return False
    return element.name == (name.lower() if element.name in KNOWN_ELEMENTS else name)


def _comment_or_instruction(p: ParseState, element: Element) -> bool:
    src = p.src
    for find, kind in ((find_comment, "xml_comment"), (find_instruction, "xml_pi")):
        end = find(src, src.pos)
        if end:
            found = src.text[src.pos : end]
            element.children.append(Verbatim(kind, found, is_block=True))
            src.pos = end
            return True
    return False
