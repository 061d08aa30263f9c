"""Reads tags, attributes and comments, for HTML between blocks and in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pykyll.kramdown.patterns import NAME
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.scanner import Scanner
    from pykyll.kramdown.state import ParseState

_SPACE = r"[ \t\n\v\f\r]"
_TAG_NAME = regex(rf"<({NAME})")
_ATTRIBUTE = regex(rf"{_SPACE}++({NAME})(?>(?:{_SPACE}*={_SPACE}*(\w++|[\"']))?)")
_TAG_END = regex(rf"{_SPACE}*(/)?>")
CLOSING_TAG = regex(rf"</({NAME}){_SPACE}*>")
INSTRUCTION_START = "<?"
_ATTRIBUTES = regex(
    rf"{_SPACE}*({NAME})(?:{_SPACE}*={_SPACE}*(?:(\w+)|([\"'])(.*?)\3))?",
    re.DOTALL,
)


class Tag(NamedTuple):
    """A start tag as it was written."""

    name: str
    attributes: str
    is_closed: bool
    """Whether it ends with `/>`."""
    end: int
    """The position behind it."""


def read_tag(src: Scanner, at: int) -> Tag | None:
    """The start tag at a position, None where there is none."""
    text = src.text
    name = _TAG_NAME.match(text, at)
    if name is None:
        return None
    start = pos = name.end()
    while attribute := _ATTRIBUTE.match(text, pos):
        quote = attribute.group(2)
        pos = attribute.end()
        if quote in {'"', "'"}:
            closing = src.find(quote, pos)
            if closing < 0:
                pos = attribute.end(1)
                break
            pos = closing + 1
    end = _TAG_END.match(text, pos)
    if end is None:
        return None
    return Tag(name.group(1), text[start:pos], end.group(1) is not None, end.end())


def read_attributes(
    written: str, p: ParseState, line: int | None, *, in_html: bool
) -> dict[str, str]:
    """The attributes of a tag; their names in small letters if the element is HTML's."""
    attributes: dict[str, str] = {}
    for match in _ATTRIBUTES.finditer(written):
        name, value, _, quoted = match.groups()
        if in_html:
            name = name.lower()
        if name in attributes:
            p.warn(
                f"Duplicate HTML attribute '{name}' on line {line or '?'} "
                "- overwriting previous one",
                line,
            )
        attributes[name] = value or quoted or ""
    return attributes


def find_comment(src: Scanner, at: int) -> int:
    """The position behind the comment that begins at a position, 0 where none does."""
    if not src.text.startswith("<!--", at):
        return 0
    end = src.find("-->", at + 4)
    return end + 3 if end >= 0 else 0


def find_instruction(src: Scanner, at: int) -> int:
    """The position behind the processing instruction at a position, 0 where there is none."""
    if not src.text.startswith(INSTRUCTION_START, at):
        return 0
    end = src.find("?>", at + 2)
    return end + 2 if end >= 0 else 0
