"""Definition lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pykyll.kramdown.block.driver import parse_blocks
from pykyll.kramdown.block.list_item import first_line, make_tight, take_attributes
from pykyll.kramdown.element import Blank, Element, Paragraph, RawText, Term, value_of
from pykyll.kramdown.patterns import BLANK_LINE, EOB_MARKER, OPT_SPACE
from pykyll.regex import regex
from pykyll.ruby.strings import split_lines

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState

_TAIL = r"([\t| ].*?\n)"
_START = regex(rf"({OPT_SPACE}:){_TAIL}")
_NEXT = {width: regex(rf"( {{0,{width - 1}}}:){_TAIL}") for width in (1, 2, 3)}
_LEADING_TABS = regex(r"\t+")


def definition_list(p: ParseState) -> bool:
    """Lines that begin with a colon, behind a paragraph that names what they define."""
    if _START.match(p.src.text, p.src.pos) is None or not _has_term(p.tree.children):
        return False
    term = p.tree.children.pop()
    behind_blank = isinstance(term, Blank)
    if behind_blank:
        term = p.tree.children.pop()
    element = Element("dl")
    element.ial = term.ial
    # An attribute list right before the definitions is lost, as in kramdown.
    p.block_ial = None
    _add_terms(p, element, term)
    definitions = _read_definitions(p, behind_blank=behind_blank)
    element.children.extend(definition.element for definition in definitions)
    blank = _parse_definitions(p, definitions)
    _append(p, element)
    if blank is not None:
        p.append(blank)
    return True


def _has_term(children: list[Element]) -> bool:
    """Whether the last block is a paragraph, with at most one blank line behind it."""
    if not children:
        return False
    last = children[-1]
    if isinstance(last, Paragraph):
        return True
    return (
        len(children) > 1
        and isinstance(last, Blank)
        and last.text == "\n"
        and isinstance(children[-2], Paragraph)
    )


def _add_terms(p: ParseState, element: Element, paragraph: Element) -> None:
    line = p.src.line()
    written_terms = value_of(paragraph.children[0]) if paragraph.children else None
    for written in split_lines(written_terms or ""):
        term = Term(location=line)
        text = take_attributes(p, term, written)
        term.children.append(RawText(text))
        element.children.append(term)


class _Definition(NamedTuple):
    """A definition and the lines that it is to be read from."""

    element: Element
    lines: list[str]
    first_is_paragraph: bool
    """Whether it stands behind a blank line, so that its first paragraph keeps its tags."""


def _read_definitions(p: ParseState, *, behind_blank: bool) -> list[_Definition]:
    src = p.src
    start_re, last_is_blank = _START, False
    definitions: list[_Definition] = []
    lines: list[str] = []
    indentation = None
    while src.pos < src.end:
        if start := start_re.match(src.text, src.pos):
            item = Element("dd", location=src.line())
            src.pos = start.end()
            text, indentation = first_line(len(start.group(1)), start.group(2))
            lines = [take_attributes(p, item, text)]
            definitions.append(_Definition(item, lines, behind_blank))
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
    return definitions


def _without_indent(line: str, width: int) -> str:
    tabs = _LEADING_TABS.match(line)
    if tabs is not None:
        line = " " * (4 * tabs.end()) + line[tabs.end() :]
    return line.removeprefix(" " * width)


def _parse_definitions(p: ParseState, definitions: list[_Definition]) -> Element | None:
    """Read the blocks of each definition.

    Returns:
        The blank lines behind the last one.
    """
    blank = None
    for item, lines, first_is_paragraph in definitions:
        parse_blocks(p, item, "".join(lines))
        if not item.children:
            continue
        blank = item.children.pop() if isinstance(item.children[-1], Blank) else None
        first = item.children[0] if item.children else None
        if isinstance(first, Paragraph) and not first_is_paragraph:
            make_tight(first, is_followed=len(item.children) > 1)
    return blank


def _append(p: ParseState, element: Element) -> None:
    """Add the list, to the one before it if nothing but blank lines stands between."""
    children = p.tree.children
    blank = children.pop() if children and isinstance(children[-1], Blank) else None
    if children and children[-1].type == "dl":
        children[-1].children.extend(element.children)
        return
    if blank is not None:
        children.append(blank)
    children.append(element)
