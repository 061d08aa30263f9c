"""From text to HTML."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic  # noqa: TC001 - a compiled dataclass needs it
from pykyll.kramdown.highlighters import find_highlighter
from pykyll.kramdown.html.document import print_document
from pykyll.kramdown.options import Options, known_encoding, with_parsed
from pykyll.kramdown.parse import parse
from pykyll.kramdown.plain import html_paragraph, plain_paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.kramdown.highlighters import Highlighter


@dataclass(frozen=True, slots=True)
class Result:
    """A converted document."""

    html: str
    warnings: tuple[Diagnostic, ...]
    """In kramdown's order: those of the parser, then those of the converter."""


def to_html(
    text: str, options: Mapping[str, object] | Options | None = None, *, encoding: str = "UTF-8"
) -> str:
    """Convert kramdown's Markdown to HTML.

    Args:
        text: The document.
        options: kramdown's options by name; `{"input": "GFM"}` reads GFM.
        encoding: What the text's `encoding` would be in Ruby: in `US-ASCII`, kramdown writes
            characters that are not ASCII as numbers, though `entity_output` is `as_char`.

    Raises:
        KramdownError: For an option with a value that kramdown refuses, or an unknown encoding.
    """
    parsed = options if isinstance(options, Options) else Options.parse(options or {})
    return convert(text, replace(parsed, encoding=known_encoding(encoding))).html


def convert(
    text: str,
    options: Mapping[str, object] | Options | None = None,
    highlighter: Highlighter | None = None,
) -> Result:
    """Convert a document, and give the warnings too.

    Args:
        text: The document.
        options: kramdown's options, by name or as `Options`.
        highlighter: What highlights code; else the one that `syntax_highlighter` names,
            which is Rouge or none.

    Raises:
        KramdownError: For an option with a value that kramdown refuses.
    """
    if options is None:
        options = Options()
    elif not isinstance(options, Options):
        options = Options.parse(options)
    plain = plain_paragraph(text, options) or html_paragraph(text, options)
    if plain is not None:
        return Result(plain, ())
    p = parse(text, options)
    if p.inline_options:
        options = with_parsed(options, p.inline_options)
    if highlighter is None:
        highlighter = find_highlighter(options.syntax_highlighter)
    html, warnings = print_document(p, options, highlighter)
    return Result(html, (*p.warnings, *warnings))
