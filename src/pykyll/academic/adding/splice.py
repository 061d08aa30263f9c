"""Puts new entries into the text of a list: no other line of it changes.

Where each entry begins is asked of YAML's own tokens, so that dashes in texts, comments and
lists within an entry are none of the list's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_OPENING = (
    yaml.BlockSequenceStartToken,
    yaml.BlockMappingStartToken,
    yaml.FlowSequenceStartToken,
    yaml.FlowMappingStartToken,
)
_CLOSING = (yaml.BlockEndToken, yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
_AROUND = (
    yaml.StreamStartToken,
    yaml.StreamEndToken,
    yaml.DocumentStartToken,
    yaml.DocumentEndToken,
    yaml.DirectiveToken,
)
_COMMENT = regex(r"[ \t]*#")
_BLANK_LINE = regex(r"\n[ \t]*\r?\n")
_NOTHING = regex(r"\[[ \t]*\]|~|null", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list in its text."""

    dash: int
    """Offset of its `-`."""
    end: int
    """Offset behind its last character."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a list is written."""

    items: tuple[Item, ...]
    empty: tuple[int, int] | None = None
    """From where to where `[]` or `null` stands."""


def layout_of(text: str) -> Layout:
    """Where the entries of a list are; none in a text of comments alone.

    Args:
        text: YAML that was read before without an error.

    Raises:
        PykyllError: It is no list, or one in brackets.
    """
    tokens = [each for each in yaml.scan(text, Loader=_LOADER) if not isinstance(each, _AROUND)]
    if not tokens:
        return Layout(())
    first = tokens[0]
    if not isinstance(first, yaml.BlockSequenceStartToken):
        start, end = first.start_mark.index, tokens[-1].end_mark.index
        if _NOTHING.fullmatch(text[start:end].strip()):
            return Layout((), (start, start + len(text[start:end].rstrip())))
        is_list = isinstance(first, yaml.FlowSequenceStartToken)
        raise PykyllError(
            "this list is written in brackets: nothing can be added to it"
            if is_list
            else "this file is no list: nothing can be added to it",
            line=first.start_mark.line + 1,
            hint="write each entry on lines of its own, with `- ` before it",
        )
    return Layout(tuple(_items(text, tokens)))


def _items(text: str, tokens: list[yaml.Token]) -> Iterator[Item]:
    depth, dash, end = 0, -1, 0
    for token in tokens:
        if isinstance(token, _OPENING):
            depth += 1
        elif isinstance(token, _CLOSING):
            depth -= 1
        if isinstance(token, yaml.BlockEntryToken) and depth == 1:
            if dash >= 0:
                yield Item(dash, _without_blanks(text, end))
            dash = token.start_mark.index
        if not isinstance(token, yaml.BlockEndToken):
            end = token.end_mark.index
    yield Item(dash, _without_blanks(text, end))


def _without_blanks(text: str, end: int) -> int:
    """Where a text ends: a block of lines goes on to the next token."""
    while end and text[end - 1].isspace():
        end -= 1
    return end


def spliced(text: str, block: str, place: int) -> str:
    """The text with a block in it; all its lines are there, in their order.

    Args:
        text: The list, without a byte order mark.
        block: New entries, their first `-` at the beginning of a line, lines ended by LF.
        place: Which entry it goes before; behind all of them where there is none of that number.
            Then a last line that lacks its end gets one.
    """
    layout = layout_of(text)
    end = "\r\n" if "\r\n" in text else "\n"
    if not layout.items:
        return _into_empty(text, block.replace("\n", end), end, layout.empty)
    first = layout.items[0].dash
    block = _indented(block, text[_line_start(text, first) : first]).replace("\n", end)
    gap = end if _is_spaced(text, layout.items) else ""
    if place < len(layout.items):
        at = _above_comments(text, layout.items, place)
        return f"{text[:at]}{block}{gap}{text[at:]}"
    at = _line_end(text, layout.items[-1].end)
    return f"{_ended(text[:at], end)}{gap}{block}{text[at:]}"


def _into_empty(text: str, block: str, end: str, empty: tuple[int, int] | None) -> str:
    """A first block, in the place of what says that there is none."""
    if empty is None:
        head = _ended(text, end)
        gap = end if head and not head.endswith(end * 2) else ""
        return f"{head}{gap}{block}"
    start, at = empty
    head = text[:start]
    if _line_start(text, start) != start:
        head = head.rstrip(" \t") + end
    rest = text[at : _line_end(text, at)]
    return f"{head}{block}{text[at:] if rest.strip() else text[_line_end(text, at) :]}"


def _indented(block: str, indent: str) -> str:
    lines = block.splitlines(keepends=True)
    return "".join(f"{indent}{line}" if line.strip() else line for line in lines)


def _is_spaced(text: str, items: tuple[Item, ...]) -> bool:
    """Whether there are blank lines between entries, as there are where nothing is known."""
    if len(items) < 2:
        return True
    return _BLANK_LINE.search(text, items[0].end, items[1].dash) is not None


def _above_comments(text: str, items: tuple[Item, ...], before: int) -> int:
    """Where a block goes before an entry: above the comments that stand right on it.

    Comments on the first entry that begin the file are about the file.
    """
    at = start = _line_start(text, items[before].dash)
    lowest = items[before - 1].end if before else 0
    while at > lowest:
        above = _line_start(text, at - 1)
        if above < lowest or not _COMMENT.match(text, above, at):
            break
        at = above
    is_about_file = not before and not text[:at].strip("-. \t\r\n")
    return start if is_about_file else at


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    """Behind the line end, or at the text's."""
    at = text.find("\n", offset)
    return len(text) if at < 0 else at + 1


def _ended(text: str, end: str) -> str:
    return text if not text or text.endswith("\n") else text + end
