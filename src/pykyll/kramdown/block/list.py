"""Ordered and unordered lists, and GFM's task lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.block.driver import parse_blocks
from pykyll.kramdown.block.list_item import first_line, make_tight, take_attributes
from pykyll.kramdown.element import Blank, Element, EndOfBlock, Paragraph, RawText, Textual
from pykyll.kramdown.patterns import (
    BLANK_LINE,
    EOB_MARKER,
    HR_START,
    LIST_START_OL_STR,
    LIST_START_UL_STR,
    OPT_SPACE,
    SPACE,
)
from pykyll.kramdown.scanner import Scanner
from pykyll.regex import regex
from pykyll.ruby.strings import rstrip

if TYPE_CHECKING:
    import re

    from pykyll.kramdown.block.list_item import Indentation
    from pykyll.kramdown.state import ParseState

_TAIL = r"([\t| ].*?\n)"
_UL = regex(rf"({OPT_SPACE}[+*-]){_TAIL}")
_OL = regex(rf"({OPT_SPACE}[0-9]+\.){_TAIL}")
_ANY_START = regex(rf"{LIST_START_UL_STR}|{LIST_START_OL_STR}")
_LEADING_TABS = regex(r"\t+")
_NEXT_ITEM = {("ul", width): regex(rf"( {{0,{width - 1}}}[+*-]){_TAIL}") for width in (1, 2, 3)} | {
    ("ol", width): regex(rf"( {{0,{width - 1}}}[0-9]+\.){_TAIL}") for width in (1, 2, 3)
}


def text_list(p: ParseState) -> bool:
    """Items that begin with `*`, `+`, `-`, or with a number and a full stop."""
    match = _UL.match(p.src.text, p.src.pos)
    kind = "ul" if match is not None else "ol"
    if match is None:
        match = _OL.match(p.src.text, p.src.pos)
        if match is None:
            return False
    element = Element(kind)
    reading = _Reading(p, element)
    reading.run(match)
    p.add_block(element)
    blank = _parse_items(p, reading)
    if blank is not None and not reading.ended_by_marker:
        p.append(blank)
    return True


class _Reading:
    """Collects the lines of each item."""

    def __init__(self, p: ParseState, element: Element) -> None:
        self.p = p
        self.src = p.src
        self.list = element
        self.contents: list[list[list[str]]] = []
        """The lines of each item; a nested list without a blank line starts a new part."""
        self.indentation: Indentation | None = None
        self.ended_by_marker = False
        self.found_nested_list = False
        self.last_is_blank = False

    def run(self, match: re.Match[str] | None) -> None:
        """Read lines, beginning with the item that was matched, until one that is not ours."""
        src, kind = self.src, self.list.type
        any_start = _UL if kind == "ul" else _OL
        while match is not None:
            width = self._start_item(match)
            start_re = _NEXT_ITEM.get((kind, width), any_start)
            match = None
            while src.pos < src.end and not self._ends():
                match = start_re.match(src.text, src.pos)
                if match is not None or not self._continues():
                    break

    def _ends(self) -> bool:
        text, pos = self.src.text, self.src.pos
        if self.last_is_blank and HR_START.match(text, pos):
            return True
        marker = EOB_MARKER.match(text, pos)
        if marker is None:
            return False
        self.src.pos = marker.end()
        self.ended_by_marker = True
        return True

    def _start_item(self, match: re.Match[str]) -> int:
        item = Element("li", location=self.src.line())
        self.src.pos = match.end()
        text, self.indentation = first_line(len(match.group(1)), match.group(2))
        self.list.children.append(item)
        text = take_attributes(self.p, item, text)
        self.found_nested_list = _ANY_START.match(text) is not None
        self.last_is_blank = False
        self.contents.append([[text]])
        return self.indentation.width

    def _continues(self) -> bool:
        """Take the line if it belongs to the item."""
        src, indentation = self.src, self.indentation
        if indentation is None:
            return False
        match = indentation.content.match(src.text, src.pos)
        if match is None and not self.last_is_blank:
            match = indentation.lazy.match(src.text, src.pos)
        if match is not None:
            src.pos = match.end()
            self._take(match.group(), indentation.width)
            self.last_is_blank = False
            return True
        match = BLANK_LINE.match(src.text, src.pos)
        if match is None:
            return False
        src.pos = match.end()
        self.found_nested_list = True
        self.last_is_blank = True
        self.contents[-1][-1].append(match.group())
        return True

    def _take(self, line: str, width: int) -> None:
        tabs = _LEADING_TABS.match(line)
        if tabs is not None:
            line = " " * (4 * tabs.end()) + line[tabs.end() :]
        is_indented = line.startswith(" " * width)
        if is_indented:
            line = line[width:]
        parts = self.contents[-1]
        if is_indented != self.found_nested_list and _ANY_START.match(line):
            if is_indented:
                parts.append([])
                self.found_nested_list = True
            else:
                parts[-1].append(" " * (width + 4) + line)
                return
        parts[-1].append(line)


def _parse_items(p: ParseState, reading: _Reading) -> Element | None:
    """Read the blocks of each item.

    Returns:
        The blank lines behind the last one.
    """
    blank = None
    items = reading.list.children
    for item, parts in zip(items, reading.contents, strict=True):
        _parse_parts(p, item, parts)
        if not item.children:
            continue
        first = item.children[0]
        if isinstance(first, Paragraph):
            if first.ial is not None and isinstance(_second(item), EndOfBlock):
                # The attribute list of the first paragraph put an end-of-block marker there.
                del item.children[1]
            if _is_tight(items, item, ended=reading.ended_by_marker):
                follower = _second(item)
                is_followed = follower is not None and not isinstance(follower, Blank)
                make_tight(first, is_followed=is_followed)
        blank = item.children.pop() if item.children[-1].type == "blank" else None
    return blank


def _parse_parts(p: ParseState, item: Element, parts: list[list[str]]) -> None:
    if len(parts) == 1 and len(parts[0]) == 1 and _take_plain_line(p, item, parts[0][0]):
        return
    saved, location = p.src, item.location
    for part in parts:
        p.src = Scanner("".join(part), location)
        parse_blocks(p, item)
        location = p.src.line()
    p.src = saved


def _take_plain_line(p: ParseState, item: Element, line: str) -> bool:
    """Take the one line of an item where it can only be a paragraph.

    Most items are such, and reading them as blocks takes three times as long.
    """
    if line[:1] in p.dialect.by_char or line[:1] in _INDENTS or "|" in line:
        return False
    paragraph = Paragraph(location=item.location or 1)
    paragraph.children.append(RawText(rstrip(line)))
    item.children.append(paragraph)
    return True


_INDENTS = frozenset(["", " ", "\t", "\0"])


def _second(item: Element) -> Element | None:
    return item.children[1] if len(item.children) > 1 else None


def _is_tight(items: list[Element], item: Element, *, ended: bool) -> bool:
    """Whether the first paragraph of the item prints no tags."""
    last = items[-1]
    if isinstance(_second(item), Blank) and not (
        item is last and len(item.children) == len(("p", "blank")) and not ended
    ):
        return False
    if item is not last or len(items) == 1:
        return True
    return any(_first_is_tight(other) for other in items[:-1])


def _first_is_tight(item: Element) -> bool:
    first = item.children[0] if item.children else None
    return not isinstance(first, Paragraph) or first.transparent


_WRITTEN_BOX = regex(rf"{SPACE}*\[([ xX])\]{SPACE}+")
_BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />'
_CHECKED_BOX = (
    '<input type="checkbox" class="task-list-item-checkbox" '
    'disabled="disabled" checked="checked" />'
)


def task_list(p: ParseState) -> bool:
    """A list whose items may begin with a box, `[ ]` or `[x]`."""
    if not text_list(p):
        return False
    current = next(e for e in reversed(p.tree.children) if e.type in {"ul", "ol"})
    is_task_list = False
    for item in current.children:
        if not item.children or not isinstance(item.children[0], Paragraph):
            continue
        is_task_list = _replace_box(item.children[0]) or is_task_list
        if is_task_list:
            item.attr["class"] = "task-list-item"
    if is_task_list:
        current.attr["class"] = "task-list"
    return True


def _replace_box(paragraph: Paragraph) -> bool:
    """Put a check box where a box was written; returns whether one was."""
    first = paragraph.children[0] if paragraph.children else None
    if not isinstance(first, Textual):
        return False
    written = _WRITTEN_BOX.match(first.text)
    if written is None:
        return False
    box = _BOX if written.group(1) == " " else _CHECKED_BOX
    first.text = box + first.text[written.end() :]
    return True
