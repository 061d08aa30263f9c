"""How each span prints."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pykyll.kramdown.entities import named_entity, numeric_entity
from pykyll.kramdown.html.code import highlight_code, language_of, with_highlighter_class
from pykyll.kramdown.html.escape import attributes, entity_text, escape_all, escape_text

if TYPE_CHECKING:
    from pykyll.kramdown.element import (
        Abbreviation,
        CodeSpan,
        Element,
        EntityReference,
        FootnoteReference,
        Symbol,
        Text,
    )
    from pykyll.kramdown.html.converter import HtmlConverter, Print
    from pykyll.kramdown.options import Options

_CJK = r"[\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\u32d0-\u32fe\u3300-\u3357\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff6f\uff71-\uff9d\U0001b000-\U0001b16f\U00020000-\U0003134f]"
_QUOTES = {"lsquo": 0, "rsquo": 1, "ldquo": 2, "rdquo": 3}
_SYMBOLS = {
    "mdash": ("mdash",),
    "ndash": ("ndash",),
    "hellip": ("hellip",),
    "laquo_space": ("laquo", "nbsp"),
    "raquo_space": ("nbsp", "raquo"),
    "laquo": ("laquo",),
    "raquo": ("raquo",),
}


@cache
def _cjk_line_break() -> re.Pattern[str]:
    """Compiled when first needed: it takes 3 ms."""
    return re.compile(rf"(?<={_CJK})\n(?={_CJK})")


def _text(c: HtmlConverter, element: Text, _indent: int) -> str:
    escaped = escape_text(element.text)
    if c.options.remove_line_breaks_for_cjk:
        return _cjk_line_break().sub("", escaped)
    return escaped


def _emphasis(c: HtmlConverter, element: Element, indent: int) -> str:
    name = element.type
    return f"<{name}{attributes(element.attr)}>{c.inner(element, indent)}</{name}>"


def _break(_c: HtmlConverter, _element: Element, _indent: int) -> str:
    return "<br />"


def _image(_c: HtmlConverter, element: Element, _indent: int) -> str:
    return f"<img{attributes(element.attr)} />"


def _codespan(c: HtmlConverter, element: CodeSpan, _indent: int) -> str:
    attr = dict(element.attr)
    language = language_of(attr)
    highlighted = highlight_code(c, element.text, language, "span")
    if highlighted.html is None:
        return f"<code{attributes(attr)}>{escape_all(element.text)}</code>"
    with_highlighter_class(attr, c.options, language or highlighted.default_language)
    return f"<code{attributes(attr)}>{highlighted.html}</code>"


def _footnote(c: HtmlConverter, element: FootnoteReference, _indent: int) -> str:
    name = c.options.footnote_prefix + element.name
    note = c.footnotes.get(name)
    repeat = ""
    if note is None:
        note = c.new_footnote(name, element.content)
    else:
        note.repeats += 1
        repeat = f":{note.repeats}"
    role = ' role="doc-noteref"'
    outer, inner = ("", role) if c.options.footnote_links_have_roles else (role, "")
    return (
        f'<sup id="fnref:{name}{repeat}"{outer}>'
        f'<a href="#fn:{name}" class="footnote" rel="footnote"{inner}>{note.number}</a></sup>'
    )


def _entity(c: HtmlConverter, element: EntityReference, _indent: int) -> str:
    return c.entity(element.entity, element.original)


@lru_cache(maxsize=64)
def _named(name: str, output: str | None, encoding: str) -> str:
    entity = named_entity(name)
    return entity_text(entity, None, output, encoding) if entity is not None else ""


def _typographic_symbol(c: HtmlConverter, element: Symbol, _indent: int) -> str:
    replacement = c.options.typographic_symbols.get(element.name)
    if replacement is not None:
        return escape_text(replacement)
    output, encoding = c.options.entity_output, c.options.encoding
    return "".join([_named(name, output, encoding) for name in _SYMBOLS[element.name]])


def _smart_quote(c: HtmlConverter, element: Symbol, _indent: int) -> str:
    return quote(element.name, c.options)


def quote(name: str, options: Options) -> str:
    """A typographic quote, named as in HTML, as the options want it."""
    return _quote(options.smart_quotes[_QUOTES[name]], options.entity_output, options.encoding)


@lru_cache(maxsize=64)
def _quote(wanted: str | int, output: str | None, encoding: str) -> str:
    entity = named_entity(wanted) if isinstance(wanted, str) else numeric_entity(wanted)
    return entity_text(entity, None, output, encoding) if entity is not None else ""


def _abbreviation(c: HtmlConverter, element: Abbreviation, _indent: int) -> str:
    abbreviation = c.abbreviations[element.name]
    attr = dict(abbreviation.place.attr)
    if abbreviation.title:
        attr["title"] = abbreviation.title
    return f"<abbr{attributes(attr)}>{element.name}</abbr>"


SPANS: dict[str, Print] = {
    "text": _text,
    "em": _emphasis,
    "strong": _emphasis,
    "a": _emphasis,
    "br": _break,
    "img": _image,
    "codespan": _codespan,
    "footnote": _footnote,
    "entity": _entity,
    "typographic_sym": _typographic_symbol,
    "smart_quote": _smart_quote,
    "abbreviation": _abbreviation,
}
