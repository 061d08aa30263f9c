"""The first line of a list item or definition, and what lines then belong to it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pykyll.kramdown.attributes import AttributeList
from pykyll.kramdown.element import Textual
from pykyll.kramdown.patterns import (
    ANY_CHARS,
    IAL_BLOCK_STR,
    ID_NAME,
    INDENT,
    LAZY_END_HTML_START,
    LAZY_END_HTML_STOP,
    NOT_SPACE,
    SPACE,
)
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.element import Element, Paragraph
    from pykyll.kramdown.state import ParseState

_IAL_STR = rf"{SPACE}*(?:\{{:(?!(?:{ID_NAME})?:|/)({ANY_CHARS}+)\}}){SPACE}*"
_IAL = regex(_IAL_STR)
_ONLY_IAL = regex(rf"(?:{_IAL_STR})?{SPACE}*\n")
_TAB_BEHIND_SPACES = regex(r"( *)(\t+)")
_SPACES = regex(" *")
_LEADING_WHITESPACE = regex(f"{SPACE}*")
_MAY_BE_MORE = frozenset(["", *" \t\n\v\f\r{"])
"""What an attribute list, or white space before one, begins with."""
_TAB = 4
_FARTHEST_MARKER = 3


class Indentation(NamedTuple):
    """How far the content of an item is indented, and the lines that belong to it."""

    width: int
    content: re.Pattern[str]
    """A line that is indented enough."""
    lazy: re.Pattern[str]
    """A line that belongs to the paragraph before it, though it is not indented."""


def first_line(marker_width: int, written: str) -> tuple[str, Indentation]:
    """The text of the first line without its indentation, and that indentation."""
    if written[:1] == " " and written[1:2] not in _MAY_BE_MORE:
        # Nearly all items: one space, then text.
        return written[1:], _indentation(marker_width + 1)
    width, text = marker_width, written
    if _ONLY_IAL.match(text):
        width = _TAB
    else:
        while (tabs := _TAB_BEHIND_SPACES.match(text)) is not None:
            spaces = len(tabs.group(1))
            filled = _TAB - (spaces + width) % _TAB + (len(tabs.group(2)) - 1) * _TAB
            text = " " * (spaces + filled) + text[tabs.end() :]
        match = _SPACES.match(text)
        width += match.end() if match is not None else 0
    match = _LEADING_WHITESPACE.match(text)
    return text[match.end() if match is not None else 0 :], _indentation(width)


@lru_cache(maxsize=128)
def _indentation(width: int) -> Indentation:
    tabs, spaces = divmod(width, _TAB)
    content = re.compile(
        rf"(?:{INDENT}{{{tabs}}} {{{spaces}}}|{INDENT}{{{tabs + 1}}}).*{NOT_SPACE}.*\n",
    )
    ial = IAL_BLOCK_STR.replace(f"({ANY_CHARS}+)", f"{ANY_CHARS}+")
    lazy = re.compile(
        rf"(?! {{0,{min(width, _FARTHEST_MARKER)}}}"
        rf"(?:{ial}|{LAZY_END_HTML_STOP}|{LAZY_END_HTML_START})).*{NOT_SPACE}.*\n",
    )
    return Indentation(width, content, lazy)


def take_attributes(p: ParseState, element: Element, text: str) -> str:
    """The text of a first line without the attribute list that it begins with."""
    match = _IAL.match(text) if text[:1] in _MAY_BE_MORE else None
    if match is None:
        return text
    if element.ial is None:
        element.ial = AttributeList()
    p.read_attributes(match.group(1), element.ial)
    return text[match.end() :]


def make_tight(paragraph: Paragraph, *, is_followed: bool) -> None:
    """Let the first paragraph of an item print no tags; what follows begins on a new line."""
    first = paragraph.children[0] if paragraph.children else None
    if is_followed and isinstance(first, Textual):
        first.text += "\n"
    paragraph.transparent = True
