"""The rules: each function takes one kind of difference out of a text."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

_MARK = "\ufffc"


def byte_order_mark(text: str) -> str:
    """Without the mark that a file may begin with."""
    return text.removeprefix("\ufeff")


def line_ends(text: str) -> str:
    """With the line ends of Unix, and none at the file's end."""
    return text.replace("\r\n", "\n").removesuffix("\n")


_NOT_UTF8 = regex("[\ud800-\udfff\ufffd]+")


def invalid_utf8(text: str) -> str:
    """With one mark for bytes that are no UTF-8, and for what may stand in their place."""
    return _NOT_UTF8.sub(_MARK, text)


_GENERATOR = regex(
    r"""<meta\b[^<>]{0,200}?\bname=["']?generator\b[^<>]{0,200}>"""
    r"|<generator\b[^<>]{0,200}>[^<>]{0,200}</generator>"
    r"|\bJekyll v\d[\w.]*",
    re.IGNORECASE,
)


def generator(text: str) -> str:
    """Without the name and version of what built the site."""
    return _GENERATOR.sub(_MARK, text)


_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|"
    r"August|September|October|November|December)\b\.?"
)
_CLOCK = r"\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?[AaPp]\.?[Mm]\b\.?)?"
_ZONE = r"(?: ?(?:[+-]\d\d:?\d\d\b|Z\b|UTC\b|GMT\b))?"
_TIMES = regex(
    rf"\b\d{{4}}[-/.]\d\d?[-/.]\d\d?(?:(?:T| |, )?{_CLOCK}{_ZONE})?"
    rf"|\b(?:(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)[a-z]{{0,6}},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?),? ?(?:\d{{4}})?(?:,? {_CLOCK}{_ZONE})?"
    rf"|\b{_MONTH} \d{{4}}\b"
    rf"|\b{_CLOCK}{_ZONE}"
    r"|\b1[0-9]\d{8}(?:\d{3})?\b"  # seconds or milliseconds since 1970
    r"|\b(?:19|20)\d\d(?:[01]\d[0-3]\d(?:[0-2]\d[0-5]\d(?:[0-5]\d)?)?)?\b"
)


def times(text: str) -> str:
    """With one mark for each date, year and time of day."""
    return _TIMES.sub(_MARK, text)


_RANDOM = regex(
    r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b[0-9a-f]{16,128}\b",
    re.IGNORECASE,
)


def random_ids(text: str) -> str:
    """With one mark for each UUID or long hexadecimal number."""
    return _RANDOM.sub(_MARK, text)


_REFERENCE = regex(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MARKUP = frozenset("&<>\"'")


def character_references(text: str) -> str:
    """With characters for references, but for those that keep text from being markup."""
    return _REFERENCE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    character = html.unescape(match[0])
    return match[0] if character in _MARKUP else character


def escapes(text: str) -> str:
    """With every reference as its character."""
    return html.unescape(html.unescape(text)).replace("\\/", "/")


_SPAN = regex(r"</?span\b[^<>]{0,300}>|&lt;/?span\b[^&<>]{0,100}(?:&quot;[^&<>]{0,100}){0,6}&gt;")
_CODE = ("<pre", "<code", "<table", "&lt;pre", "&lt;code", "&lt;table")


def highlighting(text: str) -> str:
    """Code without the spans that colour it."""
    return _within(text, _CODE, lambda code: _SPAN.sub("", code))


def styles_in_page(text: str) -> str:
    """A page without what stands in its `style` elements."""
    return _within(text, ("<style",), lambda _: "<style>")


def _within(text: str, openings: tuple[str, ...], change: Callable[[str], str]) -> str:
    """The text with each element that begins in one of these ways changed, the outer ones.

    What is never closed is left as it is. Every character is looked at a few times at most.
    """
    closable = [each for each in openings if _closing(each) in text]
    if not closable:
        return text
    starts = re.compile("|".join(rf"{re.escape(each)}\b" for each in closable))
    parts: list[str] = []
    at = 0
    last = {each: text.rfind(_closing(each)) for each in closable}
    for match in starts.finditer(text):
        start, opening = match.start(), match[0]
        if start < at or start > last[opening]:
            continue
        end = text.find(_closing(opening), start)
        parts += [text[at:start], change(text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def _closing(opening: str) -> str:
    return opening.replace("<", "</").replace("&lt;", "&lt;/")


def json_layout(text: str) -> str:
    """JSON with its keys sorted and no white space; any other text as it is."""
    try:
        return json.dumps(json.loads(text), sort_keys=True)
    except (ValueError, RecursionError):
        return text


_ENTRY = regex(r"(?=<(?:url|entry|item|li|article|tr|option|a|category)\b)|\n")


def order(text: str) -> str:
    """The same entries and lines, sorted."""
    parts = (part.strip() for part in _ENTRY.split(text))
    return "\n".join(sorted(part.rstrip(",") for part in parts if part))


_SPACE = regex(r"\s+")


def white_space(text: str) -> str:
    """Without white space."""
    return _SPACE.sub("", text)


def stylesheet(text: str) -> str:
    """Nothing of a stylesheet: its bytes are the Sass compiler's."""
    del text
    return ""
