"""From a text to its tree: blocks, then spans, then abbreviations and footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pykyll.kramdown.attributes import update_attr
from pykyll.kramdown.block.driver import parse_blocks
from pykyll.kramdown.dialect import dialect_for
from pykyll.kramdown.element import Element
from pykyll.kramdown.errors import KramdownError
from pykyll.kramdown.gfm.headers import generate_header_ids
from pykyll.kramdown.gfm.line_breaks import add_line_breaks
from pykyll.kramdown.gfm.raw_text import gfm_raw_text
from pykyll.kramdown.parser import Parser
from pykyll.kramdown.span.state import Spans

if TYPE_CHECKING:
    from pykyll.kramdown.options import Options

_LINE_ENDS = re.compile(r"\r\n?")
_PARSERS = frozenset({"Kramdown", "GFM", "SmartyPants", "Markdown", "Html"})


def parse(text: str, options: Options) -> Parser:
    """Parse a text.

    Returns:
        The parser, with the tree, definitions and warnings in it.

    Raises:
        KramdownError: Where no parser has the name of the option `input`.
    """
    name = options.input[:1].upper() + options.input[1:]
    if name not in _PARSERS:
        raise KramdownError(
            "kramdown has no parser to handle the specified input format: " + options.input,
        )
    source = _LINE_ENDS.sub("\n", text).removesuffix("\n") + "\n"
    p = Parser(source, options, dialect_for(options))
    if name == "Html":
        from pykyll.kramdown.html_input.document import parse_html_document

        parse_html_document(p)
        return p
    parse_blocks(p, p.root, source)
    _Spanning(p).update(p.root)
    replace_abbreviations(p, p.root)
    for footnote in list(p.footnotes.values()):
        _Spanning(p).update(footnote.content)
        replace_abbreviations(p, footnote.content)
    _warn_of_unreferenced(p)
    if name == "GFM":
        if p.options.auto_ids:
            generate_header_ids(p)
        add_line_breaks(p, hard_wrap=options.hard_wrap)
    return p


class _Spanning:
    """Reads the spans of all text, and gives elements the attributes of their lists."""

    def __init__(self, p: Parser) -> None:
        self.p = p
        self.is_gfm = p.dialect.name == "GFM"
        self.strips_ids = self.is_gfm or p.options.auto_id_stripping

    def update(self, element: Element) -> None:
        """Update all that is below an element."""
        updated: list[Element] = []
        last_blank: Element | None = None
        for child in element.children:
            kind = child.type
            if kind == "raw_text":
                last_blank = None
                updated.extend(self._spans(child, element.location))
            elif kind == "eob":
                if child.ial is not None:
                    update_attr(child.attr, child.ial, self.p.alds)
            elif kind == "blank":
                if last_blank is None:
                    last_blank = child
                    updated.append(child)
                else:
                    last_blank.value = last_blank.text + child.text
            else:
                last_blank = None
                self._update_block(child)
                updated.append(child)
        element.children = updated

    def _spans(self, raw: Element, location: int | None) -> list[Element]:
        spans = Spans(self.p, raw.text, location)
        spans.run(self.p.dialect.spans)
        spans.flush()
        return spans.children

    def _update_block(self, child: Element) -> None:
        if child.children:
            self.update(child)
        if child.ial is not None:
            update_attr(child.attr, child.ial, self.p.alds)
        if child.type == "dt" or (child.type == "header" and self.strips_ids):
            child.raw_text = gfm_raw_text(child) if self.is_gfm else _raw_text(child)


def _raw_text(element: Element) -> str:
    if element.type == "text":
        return element.text
    return "".join(_raw_text(child) for child in element.children)


def replace_abbreviations(p: Parser, root: Element) -> None:
    """Make elements of the words that have been declared abbreviations."""
    if not p.abbreviations:
        return
    names = sorted(p.abbreviations, key=len, reverse=True)
    union = "|".join(re.escape(name) for name in names)
    any_name = re.compile(union)
    at_start = re.compile(rf"(?:{union})(?![A-Za-z0-9_])")
    bounded = re.compile(rf"(?=(?:[^A-Za-z0-9_]|^)(?:{union})(?![A-Za-z0-9_]))", re.MULTILINE)
    _replace_in(root, _Names(any_name, at_start, bounded))


class _Names(NamedTuple):
    """The abbreviations as patterns."""

    anywhere: re.Pattern[str]
    at_start: re.Pattern[str]
    """Where the search begins, nothing needs to stand before an abbreviation."""
    bounded: re.Pattern[str]
    """Elsewhere no word character may."""


def _replace_in(element: Element, names: _Names) -> None:
    replaced: list[Element] = []
    for child in element.children:
        if child.type == "text" and element.content_model != "raw":
            if names.anywhere.search(child.text):
                replaced.extend(_with_abbreviations(child.text, names))
            else:
                replaced.append(child)
        else:
            if child.children:
                _replace_in(child, names)
            replaced.append(child)
    element.children = replaced


def _with_abbreviations(text: str, names: _Names) -> list[Element]:
    elements: list[Element] = []
    pos = 0
    while True:
        at = pos
        if names.at_start.match(text, pos) is None:
            found = names.bounded.search(text, pos)
            if found is None:
                break
            at = found.start()
        name = names.anywhere.match(text, at)
        if name is None:
            at += text[at : at + 1] not in _WORD_CHARS
            name = names.anywhere.match(text, at)
        if name is None:
            break
        elements.append(Element("text", text[pos:at]))
        elements.append(Element("abbreviation", name.group()))
        pos = name.end()
    elements.append(Element("text", text[pos:]))
    return elements


_WORD_CHARS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")


def _warn_of_unreferenced(p: Parser) -> None:
    for name, footnote in p.footnotes.items():
        if not footnote.is_referenced:
            line = footnote.content.location
            p.warn(
                f"Footnote definition for '{name}' on line {line} is unreferenced - ignoring",
                line,
            )
