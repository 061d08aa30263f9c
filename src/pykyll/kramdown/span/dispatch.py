"""Which characters in running text mean something, and what can begin there."""

from __future__ import annotations

import re

from pykyll.kramdown.span.emphasis import emphasis
from pykyll.kramdown.span.extension import span_extension
from pykyll.kramdown.span.html import span_html
from pykyll.kramdown.span.link import link
from pykyll.kramdown.span.quotes import smart_quotes
from pykyll.kramdown.span.simple import (
    autolink,
    codespan,
    escaped_char,
    escaped_char_gfm,
    footnote_marker,
    html_entity,
    inline_math,
    line_break,
    typographic_symbol,
)
from pykyll.kramdown.span.state import Dispatch
from pykyll.kramdown.span.strikethrough import strikethrough
from pykyll.regex import regex

# Each alternative begins with a literal, so that Python's search skips to one of them fast.
_ALWAYS = r"\*|_|`|<|&|\\|\[|\$|\"|'|!\[|\{:"
_SYMBOLS = r"|--|\.\.\.|>>"
_BREAKS = r"|\n(?<=  \n)"

code_only = Dispatch(regex("`"), {"`": (codespan,)})
code_and_html = Dispatch(regex("`|<"), {"`": (codespan,), "<": (span_html,)})
smartypants = Dispatch(
    regex(r"\"|'|&|<|--|\.\.\.|>>|\\<<|\\>>"),
    {
        "&": (smart_quotes, html_entity),
        "<": (smart_quotes, typographic_symbol, span_html),
    },
    (smart_quotes, typographic_symbol),
)


def spans_for(*, is_gfm: bool, breaks: bool, symbols: bool) -> tuple[Dispatch, Dispatch]:
    """The dispatch for text, and that for the text of a link, where brackets count.

    Args:
        is_gfm: Whether `~~` strikes through.
        breaks: Whether spaces at the end of a line break it.
        symbols: Whether dashes and the like become typographic.
    """
    pattern = _ALWAYS
    pattern += _SYMBOLS if symbols else ""
    pattern += _BREAKS if breaks else ""
    pattern += "|~~" if is_gfm else ""
    symbol = (typographic_symbol,) if symbols else ()
    at_line_end = (line_break,) if breaks else ()
    escaped = escaped_char_gfm if is_gfm else escaped_char
    rules = {
        "*": (emphasis,),
        "_": (emphasis,),
        "`": (codespan,),
        "<": (autolink, span_html, smart_quotes, *symbol),
        "[": (footnote_marker, link, smart_quotes),
        "!": (link, smart_quotes),
        "$": (smart_quotes, inline_math),
        "{": (smart_quotes, span_extension),
        "&": (smart_quotes, html_entity),
        "\\": (*symbol, *at_line_end, escaped),
        "~": (smart_quotes, *symbol, strikethrough) if is_gfm else (smart_quotes,),
    }
    otherwise = (smart_quotes, *symbol, *at_line_end)
    text = Dispatch(re.compile(pattern), rules, otherwise)
    return text, Dispatch(re.compile(rf"{pattern}|\]"), rules, otherwise)
