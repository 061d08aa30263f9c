"""From text to HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pykyll.kramdown.document import parse
from pykyll.kramdown.highlighter import find_highlighter
from pykyll.kramdown.html.converter import HtmlConverter
from pykyll.kramdown.options import Options, with_parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.errors import Diagnostic
    from pykyll.kramdown.highlighter import Highlighter


@dataclass(frozen=True, slots=True)
class Result:
    """A converted document."""

    html: str
    warnings: tuple[Diagnostic, ...]
    """In kramdown's order: those of the parser, then those of the converter."""


def to_html(text: str, options: Mapping[str, object] | Options | None = None) -> str:
    """Convert kramdown's Markdown to HTML.

    Args:
        text: The document.
        options: kramdown's options by name; `{"input": "GFM"}` reads GFM.

    Raises:
        KramdownError: For an option with a value that kramdown refuses.
    """
    return convert(text, options).html


def convert(
    text: str,
    options: Mapping[str, object] | Options | None = None,
    highlighter: Highlighter | None = None,
) -> Result:
    """Convert a document, and give the warnings too.

    Args:
        text: The document.
        options: kramdown's options, by name or as `Options`.
        highlighter: What highlights code; else the one that `syntax_highlighter` names.

    Raises:
        KramdownError: For an option with a value that kramdown refuses.
    """
    if options is None:
        options = Options()
    elif not isinstance(options, Options):
        options = Options.parse(options)
    parser = parse(text, options)
    final = with_parsed(options, parser.inline_options)
    if highlighter is None:
        highlighter = find_highlighter(final.syntax_highlighter)
    converter = HtmlConverter(parser, final, highlighter)
    html = converter.document(parser.root)
    return Result(html, (*parser.warnings, *converter.warnings))
