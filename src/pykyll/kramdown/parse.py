"""From a text to its tree: blocks, then spans, then abbreviations, then what GFM adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.abbreviations import replace_abbreviations
from pykyll.kramdown.block.driver import parse_blocks
from pykyll.kramdown.dialects import dialect_for
from pykyll.kramdown.errors import KramdownError
from pykyll.kramdown.gfm.headers import give_header_ids
from pykyll.kramdown.gfm.line_breaks import add_line_breaks
from pykyll.kramdown.html_input.document import parse_html_document
from pykyll.kramdown.spanning import Spanning
from pykyll.kramdown.state import ParseState
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.kramdown.element import Element
    from pykyll.kramdown.options import Options

_LINE_ENDS = regex(r"\r\n?")
_PARSERS = frozenset({"Kramdown", "GFM", "SmartyPants", "Markdown", "Html"})


def parser_name(dialect: str) -> str:
    """The parser that the option `input` means.

    Raises:
        KramdownError: There is none of that name.
    """
    name = dialect[:1].upper() + dialect[1:]
    if name not in _PARSERS:
        error = KramdownError(
            f"kramdown has no parser to handle the specified input format: {dialect}"
        )
        error.option = "input"
        raise error
    return name


def parse(text: str, options: Options) -> ParseState:
    """Parse a text.

    Returns:
        The state at the end, with the tree, definitions and warnings in it.

    Raises:
        KramdownError: Where no parser has the name of the option `input`.
    """
    name = parser_name(options.input)
    source = _LINE_ENDS.sub("\n", text).removesuffix("\n") + "\n"
    p = ParseState(source, options, dialect_for(options))
    if name == "Html":
        parse_html_document(p)
        return p
    parse_blocks(p, p.root, source)
    spanning = _read_spans(p, p.root, options)
    for footnote in list(p.footnotes.values()):
        _read_spans(p, footnote.content, options)
    _warn_of_unreferenced(p)
    if name == "GFM":
        if p.options.auto_ids:
            give_header_ids(spanning.headers, p.options.auto_id_prefix)
        if spanning.may_break:
            add_line_breaks(p.root, hard_wrap=options.hard_wrap)
    return p


def _read_spans(p: ParseState, root: Element, options: Options) -> Spanning:
    spanning = Spanning(p, hard_wrap=options.hard_wrap)
    spanning.update(root)
    if p.abbreviations:
        replace_abbreviations(p.abbreviations, root)
    return spanning


def _warn_of_unreferenced(p: ParseState) -> None:
    for name, footnote in p.footnotes.items():
        if not footnote.is_referenced:
            line = footnote.content.location
            p.warn(
                f"Footnote definition for '{name}' on line {line} is unreferenced - ignoring",
                line,
            )
