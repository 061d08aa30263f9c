"""The pass over the blocks that reads their text: spans, attribute lists, blank lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.attributes import update_attr
from pykyll.kramdown.element import Blank, Element, EndOfBlock, Header, Html, RawText, Term, Text
from pykyll.kramdown.gfm.raw_text import gfm_raw_text
from pykyll.kramdown.span.state import Spans

if TYPE_CHECKING:
    from pykyll.kramdown.state import ParseState


class Spanning:
    """Reads the spans of all text, and gives elements the attributes of their lists.

    What later passes would walk the tree for is gathered on the way, so that most documents
    are walked once: it saves a tenth of the parse.
    """

    def __init__(self, p: ParseState, *, hard_wrap: bool) -> None:
        self.p = p
        self.headers: list[Header] = []
        """The headers in their order, but for those inside of HTML or of other headers."""
        self.may_break = p.options.html_to_native
        """Whether some text may have what GFM makes a line break of."""
        self._is_gfm = p.dialect.name == "GFM"
        self._strips_ids = self._is_gfm or p.options.auto_id_stripping
        self._break_mark = "\n" if hard_wrap else "\\"
        self._gathers_headers = True

    def update(self, element: Element) -> None:
        """Update all that is below an element."""
        children = element.children
        if len(children) == 1 and isinstance(children[0], RawText):
            element.children = self._spans(children[0].text, element.location)
            return
        updated: list[Element] = []
        last_blank: Blank | None = None
        for child in children:
            if isinstance(child, RawText):
                last_blank = None
                updated.extend(self._spans(child.text, element.location))
            elif isinstance(child, Blank):
                if last_blank is None:
                    last_blank = child
                    updated.append(child)
                else:
                    last_blank.text += child.text
            elif isinstance(child, EndOfBlock):
                if child.ial is not None:
                    update_attr(child.attr, child.ial, self.p.alds)
            else:
                last_blank = None
                self._update_block(child)
                updated.append(child)
        element.children = updated

    def _spans(self, text: str, location: int | None) -> list[Element]:
        if self._break_mark in text:
            self.may_break = True
        if self.p.dialect.spans.pattern.search(text) is None:
            return [Text(text)] if text else []
        spans = Spans(self.p, text, location)
        spans.run(self.p.dialect.spans)
        spans.flush()
        return spans.children

    def _update_block(self, child: Element) -> None:
        if isinstance(child, Header):
            self._update_header(child)
        elif isinstance(child, Html):
            self._update_without_headers(child)
        elif child.children:
            self.update(child)
        if isinstance(child, Term):
            child.raw_text = self._raw_text(child)
        if child.ial is not None:
            update_attr(child.attr, child.ial, self.p.alds)

    def _update_header(self, header: Header) -> None:
        if self._gathers_headers:
            self.headers.append(header)
        self._update_without_headers(header)
        if self._strips_ids:
            header.raw_text = self._raw_text(header)

    def _update_without_headers(self, element: Element) -> None:
        saved, self._gathers_headers = self._gathers_headers, False
        self.update(element)
        self._gathers_headers = saved

    def _raw_text(self, element: Element) -> str:
        return gfm_raw_text(element) if self._is_gfm else _plain_text(element)


def _plain_text(element: Element) -> str:
    if isinstance(element, Text):
        return element.text
    return "".join(_plain_text(child) for child in element.children)
