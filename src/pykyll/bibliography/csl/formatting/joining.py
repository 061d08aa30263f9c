"""Joining texts: no sign is doubled, and stops go inside closing quotation marks.

Source of the behaviour: citeproc-ruby 2.1.8, `Format#squeeze_suffix` and its kin.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.errors import RenderError
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.bibliography.csl.locales.locale import Locale

_SQUEEZED = frozenset(" \t\n\v\f\r.,:;!?)([]")
"""Signs that are not repeated where a text ends with them and the next begins with them."""
_SPECIAL = _SQUEEZED | {"&"}
_CONTROL = regex(r"&#x([0-9a-f]);", re.IGNORECASE)
_LINE_END_TAG = regex(r">(?=\n|\Z)")
_TAG = regex(r"(?:^<|</)[^\W\d_]", re.MULTILINE)
_STOP_AT_LINE_START = regex(r"^[.,]", re.MULTILINE)
_NOT_AFTER = {".": (";", ",", "!", "?", ":"), ",": (";", ":"), ";": (",", ":")}
"""Signs that are left out behind others."""


_TAIL = 2_000
"""Characters at the end of a long text that are looked at: more than a delimiter has."""


class Joiner:
    """Joins texts for one locale."""

    def __init__(self, locale: Locale) -> None:
        closing = locale.close_quote, locale.close_inner_quote
        defaults = '"', "'"
        self._quotes = tuple(
            quote if quote is not None else default
            for quote, default in zip(closing, defaults, strict=True)
            if quote != ""
        )
        self._quotes_in_lines = tuple(f"{quote}\n" for quote in self._quotes)
        self._moves_stops = locale.punctuation_in_quotes

    def concat(self, text: str, suffix: str) -> str:
        """The text with another behind it."""
        if not suffix or not text:
            return text or suffix
        if suffix[0] in _SPECIAL or "\n" in text or "\n" in suffix or "&#" in suffix:
            return self._squeeze(text, suffix)
        return text + suffix

    def join(self, texts: Sequence[str], delimiter: str = "") -> str:
        """All texts, each pair with the delimiter between them."""
        if not texts:
            return ""
        done: list[str] = []
        joined = texts[0]
        for text in texts[1:]:
            if len(joined) > 2 * _TAIL and self._ends_by_itself(joined):
                done.append(joined[:-_TAIL])
                joined = joined[-_TAIL:]
            if delimiter:
                joined = self.concat(joined, delimiter)
            joined = self.concat(joined, text)
        return "".join([*done, joined])

    def _ends_by_itself(self, text: str) -> bool:
        """Whether what follows a long text can change nothing but its end.

        It cannot where the text is one line, whose end has a tag's beginning and more than
        signs and quotation marks.
        """
        tail = text[-_TAIL:]
        is_whole = not tail.endswith(">") or ">" in tail[:-1]
        signs = "".join((*self._quotes, *_SQUEEZED))
        return is_whole and "\n" not in text and len(tail.rstrip(signs)) > _TAIL // 2

    def _squeeze(self, text: str, suffix: str) -> str:
        text, tag = _split_tag(text)
        if not text and suffix[0] in _SQUEEZED:
            raise RenderError("a text of nothing but markup, where punctuation follows")
        text, quotes = self._split_quotes(text)
        if "&" in suffix:
            suffix = _CONTROL.sub(lambda match: chr(int(match[1], 16)), suffix)
        suffix = _without_repetition(text, suffix)
        for sign, before in _NOT_AFTER.items():
            if suffix.startswith(sign) and text.endswith(before):
                suffix = suffix[1:]
        stop = ""
        if quotes and self._moves_stops:
            match = _STOP_AT_LINE_START.search(suffix)
            if match is not None:
                stop = match[0]
                suffix = suffix[: match.start()] + suffix[match.end() :]
        return f"{text}{stop}{quotes}{tag}{suffix}"

    def _split_quotes(self, text: str) -> tuple[str, str]:
        """The text, and the closing quotation marks that end its first line that has some.

        What stands on further lines is lost, as in citeproc-ruby.
        """
        if "\n" in text:
            ends = [text.find(quote) for quote in self._quotes_in_lines]
            found = [end for end in ends if end >= 0]
            if found:
                line_end = text.index("\n", min(found))
                text = text[:line_end]
        start = end = len(text)
        while start and text.endswith(self._quotes, 0, start):
            start -= next(len(quote) for quote in self._quotes if text.endswith(quote, 0, start))
        return text[:start], text[start:end]


def squeeze_prefix(text: str, prefix: str) -> str:
    """The text with a prefix, of which the signs are left out that the text begins with."""
    end = len(prefix)
    while end and prefix[end - 1] in _SQUEEZED and text.startswith(prefix[end - 1 :]):
        end -= 1
    return prefix[:end] + text


def _without_repetition(text: str, suffix: str) -> str:
    count = 0
    while count < len(suffix) and suffix[count] in _SQUEEZED:
        if not text.endswith(suffix[: count + 1]):
            break
        count += 1
    return suffix[count:]


def _split_tag(text: str) -> tuple[str, str]:
    """The text, and the tag that ends it: a closing one, or an opening one alone on its line.

    Of several lines the first that ends so counts, and those behind it are lost, as in
    citeproc-ruby.
    """
    if not text.endswith(">") and ">\n" not in text:
        return text, ""
    for match in _LINE_END_TAG.finditer(text):
        end = match.end()
        start = text.rfind(">", 0, end - 1) + 1
        tag = _TAG.search(text, start, end)
        if tag is not None:
            return text[: tag.start()], text[tag.start() : end]
    return text, ""
