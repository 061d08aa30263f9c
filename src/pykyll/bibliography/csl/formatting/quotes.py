"""Quotation marks of a language around a text.

Source of the behaviour: csl-ruby 2.2.1, `Locale#quote`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.formatting.escape import escape_markup
from pykyll.regex import regex
from pykyll.ruby.strings import is_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.bibliography.csl.locales.locale import Locale

_STOP_AT_LINE_END = regex(r"[.,](?=\n|\Z)")


def quoter(locale: Locale) -> Callable[[str], str]:
    """Puts the quotation marks of a locale around texts."""
    opening, closing = locale.open_quote, locale.close_quote
    if opening is None or closing is None or not (opening or closing):
        return lambda text: text
    opening, closing = escape_markup(opening), escape_markup(closing)
    inner = _inner_quoter(locale, opening, closing)

    def quoted(text: str) -> str:
        text = inner(text)
        if locale.punctuation_in_quotes:
            return f"{opening}{text}{closing}"
        match = _STOP_AT_LINE_END.search(text)
        if match is None:
            return f"{opening}{text}{closing}"
        # What stands on further lines is lost, as in csl-ruby.
        return f"{opening}{text[: match.start()]}{closing}{match[0]}"

    return quoted


def _inner_quoter(locale: Locale, opening: str, closing: str) -> Callable[[str], str]:
    """Turns the outer quotation marks within a text, and straight ones, into inner ones."""
    inner_opening, inner_closing = locale.open_inner_quote, locale.close_inner_quote
    if inner_opening is None or inner_closing is None or not (inner_opening or inner_closing):
        return lambda text: text
    inner_opening, inner_closing = escape_markup(inner_opening), escape_markup(inner_closing)

    def inner(text: str) -> str:
        text = _replace(text, opening, inner_opening, _is_before_word)
        return _replace(text, closing, inner_closing, _is_behind_word)

    return inner


def _replace(text: str, mark: str, replacement: str, is_meant: Callable[[str, int], bool]) -> str:
    """Replace a mark everywhere, and straight quotation marks where they are meant."""
    if '"' not in text:
        return text.replace(mark, replacement) if mark else text

    def replaced(match: re.Match[str]) -> str:
        if match[0] == '"' != mark and not is_meant(text, match.start()):
            return '"'
        return replacement

    marks = re.compile(f'{re.escape(mark)}|"' if mark else '"')
    return marks.sub(replaced, text)


def _is_before_word(text: str, place: int) -> bool:
    return place + 1 < len(text) and is_word(text[place + 1])


def _is_behind_word(text: str, place: int) -> bool:
    return place > 0 and is_word(text[place - 1])
