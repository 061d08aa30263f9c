"""HTML between blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.block.driver import parse_blocks
from pykyll.kramdown.block.raw_html import element_of_tag, parse_raw_html, read_to_end_tag
from pykyll.kramdown.element import Html, Verbatim
from pykyll.kramdown.html_input.native import to_native
from pykyll.kramdown.html_names import SPAN_ELEMENTS, WITHOUT_BODY, content_model
from pykyll.kramdown.html_tags import CLOSING_TAG, find_comment, read_tag
from pykyll.kramdown.patterns import TRAILING_WHITESPACE
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.html_tags import Tag
    from pykyll.kramdown.state import ParseState

_SPACES = regex(" {0,3}")
_MODELS = {"0": "raw", "span": "span", "block": "block"}


def block_html(p: ParseState) -> bool:
    """A comment, an element with its content, or the end tag of the element around this."""
    src = p.src
    text = src.text
    match = _SPACES.match(text, src.pos)
    start = match.end() if match is not None else src.pos
    if not text.startswith("<", start):
        return False
    line = src.line()
    comment_end = find_comment(src, src.pos)
    if comment_end:
        comment = text[src.pos : comment_end]
        p.append(Verbatim("xml_comment", comment, is_block=True))
        src.pos = comment_end
        skip_trailing_whitespace(p)
        return True
    tag = read_tag(src, start)
    if tag is not None:
        if tag.name.lower() in SPAN_ELEMENTS:
            return False
        src.pos = tag.end
        start_element(p, tag, line)
        if p.options.html_to_native:
            p.tree.children[-1] = to_native(p.tree.children[-1])
        return True
    return _end_tag(p, start)


def _end_tag(p: ParseState, start: int) -> bool:
    closing = CLOSING_TAG.match(p.src.text, start)
    if closing is None:
        return False
    name = closing.group(1).lower()
    if name in SPAN_ELEMENTS or not isinstance(p.tree, Html) or p.tree.name != name:
        return False
    p.src.pos = closing.end()
    p.stops_blocks = True
    return True


def start_element(p: ParseState, tag: Tag, line: int | None) -> None:
    """Add the element of a start tag, with its content, to the tree.

    The position is behind the tag.
    """
    element = element_of_tag(p, tag, line)
    name = element.name
    p.append(element)
    is_script = name in {"script", "style"}
    if is_script:
        read_to_end_tag(p, element, name)
    p.take_block_ial(element)
    within_raw = isinstance(p.tree, Html) and p.tree.is_raw
    model = "raw"
    if not within_raw and p.options.parse_block_html:
        model = content_model(name)
    markdown = element.attr.pop("markdown", None)
    if markdown == "1":
        model = content_model(name)
    elif markdown in _MODELS:
        model = _MODELS[markdown]
    if model == "block":
        skip_trailing_whitespace(p)
    element.content_model = model
    element.is_closed = not is_script and (tag.is_closed or name in WITHOUT_BODY)
    if not is_script and not element.is_closed:
        _read_content(p, element, name)
        if not within_raw:
            skip_trailing_whitespace(p)


def _read_content(p: ParseState, element: Html, name: str) -> None:
    if element.content_model == "block":
        if not parse_blocks(p, element):
            _warn_of_missing_end(p, element)
    elif element.content_model == "span":
        src = p.src
        end = re.compile(rf"</{re.escape(name)}[ \t\n\v\f\r]*>", re.IGNORECASE)
        closing = end.search(src.text, src.pos)
        content_end = closing.start() if closing is not None else src.end
        p.add_raw_text(src.text[src.pos : content_end], element)
        src.pos = closing.end() if closing is not None else src.end
        if closing is None:
            _warn_of_missing_end(p, element)
    else:
        parse_raw_html(p, element, start_element)


def _warn_of_missing_end(p: ParseState, element: Html) -> None:
    p.warn(
        f"Found no end tag for '{element.name}' (line {element.location}) - auto-closing it",
        element.location,
    )


def skip_trailing_whitespace(p: ParseState) -> None:
    """Pass spaces and the end of the line behind a tag."""
    match = TRAILING_WHITESPACE.match(p.src.text, p.src.pos)
    if match is not None:
        p.src.pos = match.end()
