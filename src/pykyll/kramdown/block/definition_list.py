"""Definition lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.kramdown.block.driver import parse_blocks
from pykyll.kramdown.block.list_item import first_line, take_attributes
from pykyll.kramdown.element import Element
from pykyll.kramdown.patterns import BLANK_LINE, EOB_MARKER, OPT_SPACE
from pykyll.ruby.strings import split_lines

if TYPE_CHECKING:
    from pykyll.kramdown.parser import Parser

_TAIL = r"([\t| ].*?\n)"
_START = re.compile(rf"({OPT_SPACE}:){_TAIL}")
_NEXT = {width: re.compile(rf"( {{0,{width - 1}}}:){_TAIL}") for width in (1, 2, 3)}
_LEADING_TABS = re.compile(r"\t+")


def definition_list(p: Parser) -> bool:
    """Lines that begin with a colon, behind a paragraph that names what they define."""
    if _START.match(p.src.text, p.src.pos) is None or not _has_term(p.tree.children):
        return False
    element = p.new_block("dl")
    term = p.tree.children.pop()
    behind_blank = term.type == "blank"
    if behind_blank:
        term = p.tree.children.pop()
    element.location = term.location
    _add_terms(p, element, term)
    element.ial = term.ial
    _read_definitions(p, element, behind_blank=behind_blank)
    blank = _parse_definitions(p, element)
    _append(p, element)
    if blank is not None:
        p.append(blank)
    return True


def _has_term(children: list[Element]) -> bool:
    """Whether the last block is a paragraph, with at most one blank line behind it."""
    if not children:
        return False
    if children[-1].type == "p":
        return True
    return (
        len(children) > 1
        and children[-1].type == "blank"
        and children[-1].value == "\n"
        and children[-2].type == "p"
    )


def _add_terms(p: Parser, element: Element, paragraph: Element) -> None:
    line = p.src.line()
    for written in split_lines(paragraph.children[0].text):
        term = Element("dt", None, line)
        text = take_attributes(p, term, written)
        term.raw_text = text
        term.children.append(Element("raw_text", text))
        element.children.append(term)


def _read_definitions(p: Parser, element: Element, *, behind_blank: bool) -> None:
    src = p.src
    start_re, last_is_blank = _START, False
    lines: list[str] = []
    indentation = None
    while src.pos < src.end:
        if start := start_re.match(src.text, src.pos):
            item = Element("dd", None, src.line())
            src.pos = start.end()
            item.first_as_para = behind_blank
            text, indentation = first_line(len(start.group(1)), start.group(2))
            element.children.append(item)
            lines = [take_attributes(p, item, text)]
            item.value = lines
            start_re = _NEXT.get(indentation.width, _START)
            behind_blank = last_is_blank = False
            continue
        if indentation is None or EOB_MARKER.match(src.text, src.pos):
            break
        line = indentation.content.match(src.text, src.pos)
        if line is None and not last_is_blank:
            line = indentation.lazy.match(src.text, src.pos)
        if line is not None:
            src.pos = line.end()
            lines.append(_without_indent(line.group(), indentation.width))
            behind_blank = last_is_blank = False
            continue
        blank = BLANK_LINE.match(src.text, src.pos)
        if blank is None:
            break
        src.pos = blank.end()
        lines.append(blank.group())
        behind_blank = last_is_blank = True


def _without_indent(line: str, width: int) -> str:
    tabs = _LEADING_TABS.match(line)
    if tabs is not None:
        line = " " * (4 * tabs.end()) + line[tabs.end() :]
    return line.removeprefix(" " * width)


def _parse_definitions(p: Parser, element: Element) -> Element | None:
    blank = None
    for item in element.children:
        if item.type == "dt":
            continue
        lines = item.value
        item.value = None
        parse_blocks(p, item, "".join(lines) if isinstance(lines, list) else "")
        if not item.children:
            continue
        blank = item.children.pop() if item.children[-1].type == "blank" else None
        first = item.children[0] if item.children else None
        if first is not None and first.type == "p" and not item.first_as_para:
            if len(item.children) > 1:
                raw = first.children[0]
                raw.value = raw.text + "\n"
            first.transparent = True
    return blank


def _append(p: Parser, element: Element) -> None:
    """Add the list, to the one before it if nothing but blank lines stands between."""
    children = p.tree.children
    if children and children[-1].type == "dl":
        children[-1].children.extend(element.children)
    elif len(children) > 1 and children[-1].type == "blank" and children[-2].type == "dl":
        children.pop()
        children[-1].children.extend(element.children)
    else:
        children.append(element)
