"""Tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.block.boundary import is_after_boundary, is_before_boundary
from pykyll.kramdown.element import CodeSpan, Element, RawText, Table, Text, value_of
from pykyll.kramdown.span.dispatch import code_and_html, code_only
from pykyll.kramdown.span.state import Spans
from pykyll.regex import regex
from pykyll.ruby.strings import split_lines, strip

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState

_SEPARATOR = regex(r"(?=[+|: \t]*+-)((?>(?:[ \t]*+[+|:-]++)*))[ \t]*+\n")
_ALIGNMENT = regex(r"[ \t]?(:?)-+(:?)[ \t]?")
_FOOTER_SEPARATOR = regex(r"(?=[+|: \t]*+=)[+|: \t=]*+\n")
_PIPE_STR = r"(?:\||.*?[^\\\n]\|)"
_PIPE = regex(_PIPE_STR)
_LINE = regex(rf"(?>{_PIPE_STR})[^\n]*+\n")
_START = regex(rf" {{0,3}}(?=[^ \t\n\v\f\r])(?>{_PIPE_STR})[^\n]*+\n")
_LEADING_PIPE = regex(r"[ \t\n\v\f\r]*\|")
_CODE_ELEMENT = regex(r"(<code.*?>.*?</code>)")
_CELL_END = regex(r"(?<!\\)\|")
_BACKTICKS = regex("`+")


def table(p: ParseState) -> bool:
    """Lines with pipes between block boundaries."""
    src = p.src
    text, start = src.text, src.pos
    line_end = text.find("\n", start)
    if text.find("|", start, line_end) < 0 or not is_after_boundary(p):
        return False
    if _START.match(text, start) is None:
        return False
    location = src.line()
    # An attribute list before it is used up even if this turns out to be none, as in kramdown.
    element = Table()
    p.take_block_ial(element)
    reading = _Reading(p, element)
    reading.run()
    if not is_before_boundary(p) or not _has_pipe_on_each_line(p, text[start : src.pos - 1]):
        src.pos = start
        return False
    reading.finish()
    if not any(child.type == "tbody" for child in reading.table.children):
        p.warn(f"Found table without body on line {location} - ignoring it", location)
        src.pos = start
        return False
    reading.even_out()
    p.append(reading.table)
    return True


class _Reading:
    """Collects rows, and puts them into head, bodies and foot."""

    def __init__(self, p: ParseState, element: Table) -> None:
        self.p = p
        self.table = element
        self.rows: list[Element] = []
        self.columns = 0
        self.has_footer = False
        self.has_leading_pipe = False

    def run(self) -> None:
        """Read lines until one that has no pipe."""
        src = self.p.src
        text = src.text
        self.has_leading_pipe = _LEADING_PIPE.match(text, src.pos) is not None
        if separator := _SEPARATOR.match(text, src.pos):
            src.pos = separator.end()
        while src.pos < src.end and _LINE.match(text, src.pos):
            if separator := _SEPARATOR.match(text, src.pos):
                src.pos = separator.end()
                self._separate(separator.group(1))
            elif separator := _FOOTER_SEPARATOR.match(text, src.pos):
                src.pos = separator.end()
                if self.rows:
                    self._close("tbody", force=True)
                self.has_footer = True
            else:
                line_end = text.find("\n", src.pos)
                content = text[src.pos : line_end].rstrip(" \t")
                src.pos = line_end + 1
                self._add_row(content)

    def _separate(self, line: str) -> None:
        if not self.rows:
            return
        if self.table.alignment or self.has_footer:
            self._close("tbody")
            return
        self._close("thead")
        self.table.alignment = tuple(
            _alignment(left, right) for left, right in _ALIGNMENT.findall(line)
        )

    def _close(self, kind: str, *, force: bool = False) -> None:
        if not self.has_footer or kind != "tbody" or force:
            container = Element(kind)
            container.children, self.rows = self.rows, []
            self.table.children.append(container)

    def _add_row(self, content: str) -> None:
        cells = _cells(self.p, content)
        if cells and self.has_leading_pipe and not strip(cells[0]):
            del cells[0]
        if cells and not strip(cells[-1]):
            del cells[-1]
        row = Element("tr")
        for cell in cells:
            element = Element("td")
            element.children.append(RawText(strip(cell)))
            row.children.append(element)
        self.columns = max(self.columns, len(cells))
        self.rows.append(row)

    def finish(self) -> None:
        """Put the rows that are left into the last part."""
        if self.rows:
            self._close("tfoot" if self.has_footer else "tbody")

    def even_out(self) -> None:
        """Give all rows, and the alignment, the same number of columns."""
        columns = self.columns
        for part in self.table.children:
            for row in part.children:
                row.children.extend(Element("td") for _ in range(columns - len(row.children)))
        alignment = self.table.alignment[:columns]
        self.table.alignment = alignment + ("default",) * (columns - len(alignment))


def _alignment(left: str, right: str) -> str:
    if left and right:
        return "center"
    if left:
        return "left"
    return "right" if right else "default"


def _cells(p: ParseState, content: str) -> list[str]:
    """The cells of a line; pipes in code do not divide them."""
    if "`" not in content and "<code" not in content and "\\" not in content:
        return content.split("|")
    cells: list[str] = []
    for number, piece in enumerate(_without_trailing_empty(_CODE_ELEMENT.split(content))):
        if number % 2:
            _extend_last(cells, piece)
        else:
            _split_piece(p, piece, cells)
    return cells


def _without_trailing_empty(pieces: list[str]) -> list[str]:
    while pieces and not pieces[-1]:
        pieces.pop()
    return pieces


def _split_piece(p: ParseState, piece: str, cells: list[str]) -> None:
    spans = Spans(p, piece, None)
    spans.run(code_only)
    spans.flush()
    for child in spans.children:
        if isinstance(child, CodeSpan):
            longest = max(_BACKTICKS.findall(child.text), default="")
            space = " " if longest else ""
            delimiter = longest + "`"
            _extend_last(cells, f"{delimiter}{space}{child.text}{space}{delimiter}")
        elif isinstance(child, Text):
            first, *rest = (part.replace("\\|", "|") for part in _CELL_END.split(child.text))
            _extend_last(cells, first)
            cells.extend(rest)


def _extend_last(cells: list[str], text: str) -> None:
    if cells:
        cells[-1] += text
    else:
        cells.append(text)


def _has_pipe_on_each_line(p: ParseState, text: str) -> bool:
    """Whether each line has a pipe that is neither escaped nor in code."""
    spans = Spans(p, text, p.src.line())
    spans.is_examined = True
    spans.run(code_and_html)
    spans.flush()
    found = False
    for child in spans.children:
        value = value_of(child)
        if value is None:
            continue
        lines = split_lines(value)
        if isinstance(child, CodeSpan):
            if len(lines) > 2 or (len(lines) == 2 and not found):
                break
            if len(lines) == 2:
                found = False
            continue
        first, last = (lines[0], lines[-1]) if lines else ("", "")
        if len(lines) > 1 and not found and _PIPE.match(first) is None:
            break
        found = (found and len(lines) <= 1) or _PIPE.match(last) is not None
    return found
