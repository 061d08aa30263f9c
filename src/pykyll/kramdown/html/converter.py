"""The state of printing a tree as HTML."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pykyll.errors import Diagnostic
from pykyll.highlight.kramdown_adapter import highlight
from pykyll.kramdown.element import Text
from pykyll.kramdown.html.escape import entity_text, escape_text
from pykyll.kramdown.html.ids import HeaderIds
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pykyll.kramdown.element import Element, Header
    from pykyll.kramdown.entities import Entity
    from pykyll.kramdown.highlighters import Highlighter
    from pykyll.kramdown.options import Options
    from pykyll.kramdown.state import ParseState

    Print = Callable[["HtmlConverter", Any, int], str]
    """Prints an element at an indentation (in spaces).

    It may ask for an element of the class that belongs to its type: a table of printers by type
    cannot say that to a type checker, so `Any` it is.
    """

_NO_TOC = regex(r"\bno_toc\b")


class Footnote:
    """A footnote in the order of its first reference."""

    __slots__ = ("content", "name", "number", "repeats")

    def __init__(self, name: str, content: Element, number: int) -> None:
        self.name = name
        self.content = content
        self.number = number
        self.repeats = 0


class TocEntry(NamedTuple):
    """A header that is listed in the table of contents."""

    level: int
    header_id: str
    children: list[Element]
    """The text of the header."""


class HtmlConverter:
    """What is known while a document is printed: ids, footnotes and headers met so far."""

    STEP: Final = 2
    """How many spaces each level is indented by."""

    def __init__(
        self,
        p: ParseState,
        options: Options,
        highlighter: Highlighter | None,
        printers: Mapping[str, Print],
    ) -> None:
        self.options = options
        self.highlighter = (
            partial(highlight, warn=self.warn) if highlighter is highlight else highlighter
        )
        self.abbreviations = p.abbreviations
        self.warnings: list[Diagnostic] = []
        self.stack: list[Element] = []
        """What is around the element that is being printed."""
        self.footnotes: dict[str, Footnote] = {}
        self.headers: list[TocEntry] = []
        self.header_ids = HeaderIds(options.auto_id_prefix)
        self.toc_place: Element | None = None
        self.footnote_place: Element | None = None
        self.toc_marker = _absent(p.src.text, "toc")
        self.footnote_marker = _absent(p.src.text, "footnotes")
        self._printers = printers
        self._is_escaped_only = not options.remove_line_breaks_for_cjk
        """Whether text needs no more than to be escaped."""

    def convert(self, element: Element, indent: int) -> str:
        """One element at an indentation (in spaces)."""
        return self._printers[element.type](self, element, indent)

    def inner(self, element: Element, indent: int) -> str:
        """What is inside an element that stands at an indentation."""
        indent += self.STEP
        printers, children = self._printers, element.children
        is_escaped_only = self._is_escaped_only
        if is_escaped_only and len(children) == 1:
            # Two of three elements that hold anything hold some text and nothing else.
            only = children[0]
            if isinstance(only, Text):
                return escape_text(only.text)
        self.stack.append(element)
        printed: list[str] = []
        for child in children:
            if is_escaped_only and isinstance(child, Text):
                # Half of all elements; without its printer it takes half of the time.
                printed.append(escape_text(child.text))
            else:
                printed.append(printers[child.type](self, child, indent))
        self.stack.pop()
        return "".join(printed)

    def entity(self, entity: Entity, original: str | None = None) -> str:
        """A character, which may have been written as an entity, as the options want it."""
        return entity_text(entity, original, self.options.entity_output, self.options.encoding)

    def warn(self, message: str) -> None:
        """Add a warning in kramdown's words."""
        self.warnings.append(Diagnostic(message, "warning"))

    def new_footnote(self, name: str, content: Element) -> Footnote:
        """Number a footnote at its first reference."""
        number = self.options.footnote_nr + len(self.footnotes)
        note = self.footnotes[name] = Footnote(name, content, number)
        return note

    def in_toc(self, header: Header) -> bool:
        """Whether a header is listed in the table of contents."""
        classes = header.attr.get("class") or ""
        return header.level in self.options.toc_levels and not _NO_TOC.search(classes)


def _absent(text: str, name: str) -> str:
    """A marker that does not occur in the text."""
    marker = f"\x02{name}\x03"
    while marker in text:
        marker = f"\x02{marker}\x03"
    return marker
