"""HTML in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.element import Html, Text, Verbatim
from pykyll.kramdown.html_input.native import to_native
from pykyll.kramdown.html_names import BLOCK_ELEMENTS, KNOWN_ELEMENTS, WITHOUT_BODY, content_model
from pykyll.kramdown.html_tags import CLOSING_TAG, find_comment, read_attributes, read_tag
from pykyll.kramdown.span.state import DEEPEST_SPAN, Dispatch
from pykyll.regex import regex
from pykyll.remembered import remembered

if TYPE_CHECKING:
    from pykyll.kramdown.html_tags import Tag
    from pykyll.kramdown.span.state import Spans, Stop

_NEWLINES = regex(r"\n+")
_START = regex(r"<(?:[^\W\d]|!--|/)")


def span_html(s: Spans) -> bool:
    """A comment, or an element with its content."""
    text, at = s.text, s.pos
    if _START.match(text, at) is None:
        return False
    comment_end = find_comment(s.src, at)
    if comment_end:
        s.add(Verbatim("xml_comment", text[at:comment_end], is_block=False))
        s.pos = comment_end
        return True
    closing = CLOSING_TAG.match(text, at)
    if closing is not None:
        line = s.line()
        s.p.warn(
            f"Found invalidly used HTML closing tag for '{closing.group(1)}' on line {line}", line
        )
        s.add_text(closing.group())
        s.pos = closing.end()
        return True
    tag = read_tag(s.src, at)
    if tag is None:
        s.add_text("<")
        s.pos = at + 1
        return True
    _element(s, tag)
    return True


def _element(s: Spans, tag: Tag) -> None:
    line = s.line()
    name = tag.name.lower() if tag.name.lower() in KNOWN_ELEMENTS else tag.name
    if name in BLOCK_ELEMENTS or s.depth >= DEEPEST_SPAN:
        if name in BLOCK_ELEMENTS:
            s.p.warn(f"Found block HTML tag '{name}' in span-level text on line {line}", line)
        s.add_text(s.text[s.pos : tag.end])
        s.pos = tag.end
        return
    element = Html(name, is_block=False, is_closed=tag.is_closed)
    attributes = read_attributes(tag.attributes, s.p, line, in_html=name in KNOWN_ELEMENTS)
    element.attr = {key: _NEWLINES.sub(" ", value) for key, value in attributes.items()}
    parses = _parses_content(s, name, element.attr.pop("markdown", None), line)
    element.content_model = "span" if parses else "raw"
    s.add(element)
    s.pos = tag.end
    if not tag.is_closed and name not in WITHOUT_BODY:
        _content(s, element, line, parses=parses)
    if s.p.options.html_to_native:
        s.children[-1] = to_native(element)


html_only = Dispatch(regex("<"), {"<": (span_html,)})
"""What is read where nothing but HTML counts."""


def _parses_content(s: Spans, name: str, markdown: str | None, line: int) -> bool:
    by_default = content_model(name) != "raw"
    if markdown == "block":
        s.p.warn(
            "Cannot use block-level parsing in span-level HTML tag "
            f"(line {line}) - using default mode",
            line,
        )
    elif markdown in {"span", "0"}:
        return markdown == "span"
    elif markdown == "1":
        return by_default
    return by_default and not s.tree_is_raw and s.p.options.parse_span_html


def _content(s: Spans, element: Html, line: int, *, parses: bool) -> None:
    name = element.name
    closing = _closing_pattern(name)
    dispatch = s.p.dialect.spans if parses else html_only
    if s.fill(element, _stop(s.text, closing), dispatch):
        match = closing.match(s.text, s.pos)
        s.pos = match.end() if match is not None else s.pos
        return
    s.p.warn(f"Found no end tag for '{name}' (line {line}) - auto-closing it", line)
    rest = s.text[s.pos :]
    s.pos = len(s.text)
    last = element.children[-1] if element.children else None
    if isinstance(last, Text):
        last.text += rest
    elif rest:
        element.children.append(Text(rest))


def _stop(text: str, closing: re.Pattern[str]) -> Stop:
    def stop(at: int) -> bool:
        return text.startswith("</", at) and closing.match(text, at) is not None

    return stop


@remembered(500)
def _closing_pattern(name: str) -> re.Pattern[str]:
    flags = re.IGNORECASE if name in KNOWN_ELEMENTS else 0
    return re.compile(rf"</{re.escape(name)}[ \t\n\v\f\r]*>", flags)
