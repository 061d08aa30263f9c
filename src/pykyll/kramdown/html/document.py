"""A whole document as HTML, with its footnotes and its table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.html.blocks import BLOCKS
from pykyll.kramdown.html.converter import HtmlConverter
from pykyll.kramdown.html.footnotes import footnote_content
from pykyll.kramdown.html.spans import SPANS
from pykyll.kramdown.html.toc import toc_list

if TYPE_CHECKING:
    from pykyll.errors import Diagnostic
    from pykyll.kramdown.highlighters import Highlighter
    from pykyll.kramdown.options import Options
    from pykyll.kramdown.state import ParseState

PRINTERS = {**BLOCKS, **SPANS}
"""What prints an element, by its type."""


def print_document(
    p: ParseState, options: Options, highlighter: Highlighter | None
) -> tuple[str, list[Diagnostic]]:
    """The HTML of what was parsed, and the warnings of printing it."""
    c = HtmlConverter(p, options, highlighter, PRINTERS)
    body = c.inner(p.root, -c.STEP)
    notes = footnote_content(c)
    if c.footnote_place is None:
        body += notes
    else:
        body = body.replace(c.footnote_marker, notes, 1)
    if c.toc_place is not None:
        toc = toc_list(c.headers, c.toc_place)
        body = body.replace(c.toc_marker, c.convert(toc, 0) if toc.children else "", 1)
    return body, c.warnings
