"""Prints a tree as HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic
from pykyll.kramdown.element import Element
from pykyll.kramdown.html.blocks import BLOCKS
from pykyll.kramdown.html.footnotes import footnote_content
from pykyll.kramdown.html.spans import SPANS
from pykyll.kramdown.html.toc import toc_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.kramdown.highlighter import Highlighter
    from pykyll.kramdown.options import Options
    from pykyll.kramdown.parser import Parser

    Print = Callable[["HtmlConverter", Element, int], str]

_STEP = 2
_LEADING_NON_LETTERS = re.compile(r"^[^a-zA-Z]+", re.MULTILINE)
_NOT_IN_IDS = re.compile(r"[^a-zA-Z0-9 -]")


class Footnote:
    """A footnote in the order of its first reference."""

    __slots__ = ("content", "name", "number", "repeats")

    def __init__(self, name: str, content: Element, number: int) -> None:
        self.name = name
        self.content = content
        self.number = number
        self.repeats = 0


class HtmlConverter:
    """Prints the tree of one document; knows ids, footnotes and headers met so far."""

    def __init__(self, p: Parser, options: Options, highlighter: Highlighter | None) -> None:
        self.options = options
        self.highlighter = highlighter
        self.abbreviations = p.abbreviations
        self.warnings: list[Diagnostic] = []
        self.stack: list[Element] = []
        self.footnotes: dict[str, Footnote] = {}
        self.headers: list[tuple[int, str, list[Element]]] = []
        self.toc_place: Element | None = None
        self.footnote_place: Element | None = None
        self.toc_marker = _absent(p.src.text, "toc")
        self.footnote_marker = _absent(p.src.text, "footnotes")
        self._used_ids: dict[str, int] = {}

    def document(self, root: Element) -> str:
        """The whole document, with its footnotes and its table of contents."""
        body = self.inner(root, -_STEP)
        notes = footnote_content(self)
        if self.footnote_place is None:
            body += notes
        else:
            body = body.replace(self.footnote_marker, notes, 1)
        if self.toc_place is not None:
            toc = toc_list(self.headers, self.toc_place)
            text = self.convert(toc, 0) if toc.children else ""
            body = body.replace(self.toc_marker, text, 1)
        return body

    def convert(self, element: Element, indent: int) -> str:
        """One element at an indentation (in spaces)."""
        return PRINTERS[element.type](self, element, indent)

    def inner(self, element: Element, indent: int) -> str:
        """What is inside an element that stands at an indentation."""
        indent += _STEP
        printers = PRINTERS
        self.stack.append(element)
        parts = [printers[child.type](self, child, indent) for child in element.children]
        self.stack.pop()
        return "".join(parts)

    def warn(self, message: str) -> None:
        """Add a warning in kramdown's words."""
        self.warnings.append(Diagnostic(message, "warning"))

    def new_footnote(self, name: str, content: object) -> Footnote:
        """Number a footnote at its first reference."""
        number = self.options.footnote_nr + len(self.footnotes)
        note = Footnote(name, content if isinstance(content, Element) else Element("root"), number)
        self.footnotes[name] = note
        return note

    def in_toc(self, header: Element) -> bool:
        """Whether a header is listed in the table of contents."""
        classes = header.attr.get("class") or ""
        return header.level in self.options.toc_levels and not _NO_TOC.search(classes)

    def header_id(self, text: str) -> str:
        """A unique id made of a header's text."""
        made = basic_id(text) or "section"
        if made in self._used_ids:
            self._used_ids[made] += 1
            made = f"{made}-{self._used_ids[made]}"
        else:
            self._used_ids[made] = 0
        return self.options.auto_id_prefix + made


_NO_TOC = re.compile(r"\bno_toc\b")


def basic_id(text: str) -> str:
    """An id made of text: its letters, digits, and hyphens for spaces."""
    made = _LEADING_NON_LETTERS.sub("", text)
    return _NOT_IN_IDS.sub("", made).replace(" ", "-").lower()


def _absent(text: str, name: str) -> str:
    """A marker that does not occur in the text."""
    marker = f"\x02{name}\x03"
    while marker in text:
        marker = f"\x02{marker}\x03"
    return marker


PRINTERS: dict[str, Print] = {**BLOCKS, **SPANS}
