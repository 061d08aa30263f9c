"""Filters over text. Source of the behaviour: Liquid 4.0.4's `StandardFilters`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote_plus, unquote_to_bytes

from pykyll.liquid.bounds import (
    LARGE,
    LONGEST_LIST,
    bounded,
    bounded_list,
    spend_on_items,
    text_of,
)
from pykyll.liquid.conversions import to_integer
from pykyll.liquid.errors import InternalError, LiquidArgumentError
from pykyll.regex import regex
from pykyll.ruby import strings
from pykyll.ruby.html import escape_html
from pykyll.ruby.strings import WHITESPACE
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_SPECIAL_ONCE = regex("[\"><']|&(?!(?:[a-zA-Z]+|#[0-9]+);)")
_HTML_BLOCK = regex("<script|<!--|<style")
_CLOSINGS = {"<script": "</script>", "<!--": "-->", "<style": "</style>"}
_HTML_TAGS = regex(r"<.*?>", re.DOTALL)
_NEWLINE = regex(r"\r?\n")
_WORD = regex(r"[^ \t\n\v\f\r]+")
_FOREIGN_SPACE = regex(r"[\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_BACKSLASH = regex(r"\\([0-9&`'\\]|k(?=<))")
_BY_PARTS = 10
"""How many times as long it takes to look at each part of a text than to look for one."""
_LONG = 2**63
"""Ruby's `NUM2LONG` takes 64 bits."""


def upcase(value: object) -> str:
    """Upper case."""
    return text_of(value).upper()


def downcase(value: object) -> str:
    """Lower case."""
    return strings.downcase(text_of(value))


def capitalize(value: object) -> str:
    """The first letter in upper case, the rest in lower."""
    return strings.capitalize(text_of(value))


def escape(value: object) -> object:
    """HTML's special characters as entities; nil stays nil."""
    if value is None:
        return None
    return escape_html(text_of(value))


def escape_once(value: object) -> str:
    """As `escape`, but entities stay."""
    return _SPECIAL_ONCE.sub(lambda match: _ESCAPES[match[0]], text_of(value, _BY_PARTS))


def url_encode(value: object) -> object:
    """Form encoding: a space becomes a plus sign; nil stays nil."""
    return None if value is None else quote_plus(text_of(value, _BY_PARTS), safe="")


def url_decode(value: object) -> object:
    """Form decoding; nil stays nil.

    Raises:
        LiquidArgumentError: Where the result is not UTF-8.
    """
    if value is None:
        return None
    try:
        return unquote_to_bytes(text_of(value).replace("+", " ")).decode("utf-8")
    except UnicodeDecodeError:
        raise LiquidArgumentError("invalid byte sequence in UTF-8") from None


def slice_(value: object, offset: object, length: object = None) -> object:
    """Some characters of a text, or items of an array."""
    begin = to_integer(offset)
    count = 1 if length is None or length is False else to_integer(length)
    if isinstance(value, (list, tuple)):
        return _cut(value, begin, count) or []
    return _cut(text_of(value), begin, count) or ""


def _cut(whole: Sequence[object], begin: int, count: int) -> Sequence[object] | None:
    if not all(-_LONG <= number < _LONG for number in (begin, count)):
        raise InternalError
    if begin < 0:
        begin += len(whole)
    if begin < 0 or begin > len(whole) or count < 0:
        return None
    return whole[begin : begin + count]


def truncate(value: object, length: object = 50, ellipsis: object = "...") -> object:
    """At most so many characters, the ellipsis among them; nil stays nil."""
    if value is None:
        return None
    whole, tail = text_of(value), to_s(ellipsis)
    limit = to_integer(length)
    kept = max(0, limit - len(tail))
    return whole[:kept] + tail if len(whole) > limit else whole


def truncatewords(value: object, words: object = 15, ellipsis: object = "...") -> object:
    """At most so many words; nil stays nil."""
    if value is None:
        return None
    whole, kept = text_of(value), max(0, to_integer(words) - 1)
    parts = _words(whole, min(kept + 1, len(whole)))
    if len(parts) > kept:
        return " ".join(parts[: kept + 1]) + to_s(ellipsis)
    return value


def _words(text: str, limit: int = -1) -> list[str]:
    """Ruby's words. Python's own `split` finds them where there are no spaces but ASCII's."""
    if _FOREIGN_SPACE.search(text):
        return _WORD.findall(text)
    return text.split(None, limit)


def split(value: object, pattern: object) -> list[object]:
    """Ruby's `String#split`: by white space, by character or by a text; no empty tail.

    Raises:
        BoundPassed: For a text of very many parts.
    """
    whole, by = text_of(value), to_s(pattern)
    if len(whole) > LONGEST_LIST:
        bounded_list(whole.count(by))
    if by == " ":
        return list(_words(whole))
    parts: list[object] = list(whole) if by == "" else list(whole.split(by))
    while parts and parts[-1] == "":
        parts.pop()
    return parts


def strip(value: object) -> str:
    """Without white space at either end."""
    return text_of(value).strip(WHITESPACE)


def lstrip(value: object) -> str:
    """Without white space at the start."""
    return text_of(value).lstrip(WHITESPACE)


def rstrip(value: object) -> str:
    """Without white space at the end."""
    return text_of(value).rstrip(WHITESPACE)


def strip_html(value: object) -> str:
    """Without tags, comments, scripts and styles."""
    whole = text_of(value, _BY_PARTS)
    if "<" not in whole:
        return whole
    text = _without_blocks(whole)
    end = text.rfind(">") + 1  # what opens behind the last bracket is closed by none
    return _HTML_TAGS.sub("", text[:end]) + text[end:]


def _without_blocks(text: str) -> str:
    """Without scripts, comments and styles; in linear time, however many are not closed."""
    parts: list[str] = []
    unclosed: set[str] = set()
    at = 0
    while (opening := _HTML_BLOCK.search(text, at)) is not None:
        name = opening[0]
        closing = _CLOSINGS[name]
        end = -1 if name in unclosed else text.find(closing, opening.end())
        if end < 0:
            unclosed.add(name)
            parts.append(text[at : opening.end()])
            at = opening.end()
        else:
            parts.append(text[at : opening.start()])
            at = end + len(closing)
    parts.append(text[at:])
    return "".join(parts)


def strip_newlines(value: object) -> str:
    """Without line ends."""
    return _NEWLINE.sub("", text_of(value, _BY_PARTS))


def newline_to_br(value: object) -> str:
    """A `<br />` before each line end."""
    return text_of(value).replace("\n", "<br />\n")


def replace(value: object, old: object, new: object = "") -> str:
    """Each occurrence replaced."""
    return _substituted(text_of(value), to_s(old), to_s(new), -1)


def replace_first(value: object, old: object, new: object = "") -> str:
    """The first occurrence replaced."""
    return _substituted(text_of(value), to_s(old), to_s(new), 1)


def remove(value: object, text: object) -> str:
    """Each occurrence taken out."""
    return text_of(value).replace(to_s(text), "")


def remove_first(value: object, text: object) -> str:
    """The first occurrence taken out."""
    return text_of(value).replace(to_s(text), "", 1)


def _substituted(text: str, old: str, new: str, times: int) -> str:
    """Ruby's `gsub`, where a backslash in the replacement stands for a part of the text."""
    if len(new) > len(old):
        found = (text.count(old) if times < 0 else 1) * (len(new) - len(old))
        bounded(len(text) + found)
    if "\\" not in new:
        return text.replace(old, new, times)
    parts: list[str] = []
    at = start = 0
    while times and (start := text.find(old, start)) >= 0:
        end = start + len(old)
        parts += [text[at:start], _expanded(new, text, start, end)]
        bounded(sum(map(len, parts[-2:])) * len(parts))
        at = end
        start = end if old else end + 1
        times -= 1
        if start > len(text):
            break
    return "".join([*parts, text[at:]])


def _expanded(new: str, text: str, start: int, end: int) -> str:
    last_bracket = new.rfind(">")

    def part(match: re.Match[str]) -> str:
        match match[1]:
            case "0" | "&":
                return text[start:end]
            case "`":
                return text[:start]
            case "'":
                return text[end:]
            case "\\":
                return "\\"
            case "k":
                if match.end() > last_bracket:
                    return match[0]
                raise InternalError
        return ""

    return _BACKSLASH.sub(part, new)


def append(value: object, text: object) -> str:
    """With a text behind it."""
    one, two = text_of(value), text_of(text)
    if len(one) > LARGE or len(two) > LARGE:
        bounded(len(one) + len(two))
    return one + two


def prepend(value: object, text: object) -> str:
    """With a text before it."""
    return append(text, value)


def bounded_join(items: list[object], glue: str) -> str:
    """Ruby's `Array#join`, unless that gives too long a text.

    Raises:
        BoundPassed: When it does.
    """
    if len(items) > LARGE:
        spend_on_items(len(items))
    texts = [each if type(each) is str else to_s(each) for each in items]
    bounded(sum(map(len, texts)) + len(glue) * len(texts))
    return glue.join(texts)


FILTERS: dict[str, Callable[..., object]] = {
    "append": append,
    "capitalize": capitalize,
    "downcase": downcase,
    "escape": escape,
    "escape_once": escape_once,
    "h": escape,
    "lstrip": lstrip,
    "newline_to_br": newline_to_br,
    "prepend": prepend,
    "remove": remove,
    "remove_first": remove_first,
    "replace": replace,
    "replace_first": replace_first,
    "rstrip": rstrip,
    "slice": slice_,
    "split": split,
    "strip": strip,
    "strip_html": strip_html,
    "strip_newlines": strip_newlines,
    "truncate": truncate,
    "truncatewords": truncatewords,
    "upcase": upcase,
    "url_decode": url_decode,
    "url_encode": url_encode,
}
"""The text filters under their names in templates."""
