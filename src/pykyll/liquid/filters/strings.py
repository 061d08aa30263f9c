"""Filters over text. Source of the behaviour: Liquid 4.0.4's `StandardFilters`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote_plus, unquote_to_bytes

from pykyll.liquid.conversions import to_integer
from pykyll.liquid.errors import LiquidArgumentError
from pykyll.liquid.ruby_text import ruby_to_s as text_of
from pykyll.liquid.syntax import RUBY_SPACE

if TYPE_CHECKING:
    from collections.abc import Callable

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_SPECIAL = re.compile("[&<>\"']")
_SPECIAL_ONCE = re.compile("[\"><']|&(?!(?:[a-zA-Z]+|#\\d+);)")
_HTML_BLOCKS = re.compile(r"<script.*?</script>|<!--.*?-->|<style.*?</style>", re.DOTALL)
_HTML_TAGS = re.compile(r"<.*?>", re.DOTALL)
_NEWLINE = re.compile(r"\r?\n")
_LEADING = "\t\n\v\f\r \0"


def upcase(value: object) -> str:
    """Upper case."""
    return text_of(value).upper()


def downcase(value: object) -> str:
    """Lower case."""
    return text_of(value).lower()


def capitalize(value: object) -> str:
    """The first letter in upper case, the rest in lower."""
    return text_of(value).capitalize()


def escape(value: object) -> object:
    """HTML's special characters as entities; nil stays nil."""
    if value is None:
        return None
    return _SPECIAL.sub(lambda match: _ESCAPES[match[0]], text_of(value))


def escape_once(value: object) -> str:
    """As `escape`, but entities stay."""
    return _SPECIAL_ONCE.sub(lambda match: _ESCAPES[match[0]], text_of(value))


def url_encode(value: object) -> object:
    """Form encoding: a space becomes a plus sign; nil stays nil."""
    return None if value is None else quote_plus(text_of(value), safe="*")


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
    whole = value if isinstance(value, (list, tuple)) else text_of(value)
    empty: object = [] if isinstance(value, (list, tuple)) else ""
    if begin < 0:
        begin += len(whole)
    if begin < 0 or begin > len(whole) or count < 0:
        return empty
    return whole[begin : begin + count]


def truncate(value: object, length: object = 50, ellipsis: object = "...") -> object:
    """At most so many characters, the ellipsis among them; nil stays nil."""
    if value is None:
        return None
    whole, tail = text_of(value), text_of(ellipsis)
    limit = to_integer(length)
    kept = max(0, limit - len(tail))
    return whole[:kept] + tail if len(whole) > limit else whole


def truncatewords(value: object, words: object = 15, ellipsis: object = "...") -> object:
    """At most so many words; nil stays nil."""
    if value is None:
        return None
    parts = _words(text_of(value))
    kept = max(0, to_integer(words) - 1)
    if len(parts) > kept:
        return " ".join(parts[: kept + 1]) + text_of(ellipsis)
    return value


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[ \t\n\v\f\r\0]+", text) if word]


def split(value: object, pattern: object) -> list[object]:
    """Ruby's `String#split`: by white space, by character or by a text; no empty tail."""
    whole, by = text_of(value), text_of(pattern)
    if by == " ":
        return list(_words(whole))
    parts: list[object] = list(whole) if by == "" else list(whole.split(by))
    while parts and parts[-1] == "":
        parts.pop()
    return parts


def strip(value: object) -> str:
    """Without white space at either end."""
    return text_of(value).lstrip(_LEADING).rstrip(RUBY_SPACE)


def lstrip(value: object) -> str:
    """Without white space at the start."""
    return text_of(value).lstrip(_LEADING)


def rstrip(value: object) -> str:
    """Without white space at the end."""
    return text_of(value).rstrip(RUBY_SPACE)


def strip_html(value: object) -> str:
    """Without tags, comments, scripts and styles."""
    whole = text_of(value)
    if "<" not in whole:
        return whole
    return _HTML_TAGS.sub("", _HTML_BLOCKS.sub("", whole))


def strip_newlines(value: object) -> str:
    """Without line ends."""
    return _NEWLINE.sub("", text_of(value))


def newline_to_br(value: object) -> str:
    """A `<br />` before each line end."""
    return text_of(value).replace("\n", "<br />\n")


def replace(value: object, old: object, new: object = "") -> str:
    """Each occurrence replaced."""
    return text_of(value).replace(text_of(old), text_of(new))


def replace_first(value: object, old: object, new: object = "") -> str:
    """The first occurrence replaced."""
    return text_of(value).replace(text_of(old), text_of(new), 1)


def remove(value: object, text: object) -> str:
    """Each occurrence taken out."""
    return text_of(value).replace(text_of(text), "")


def remove_first(value: object, text: object) -> str:
    """The first occurrence taken out."""
    return text_of(value).replace(text_of(text), "", 1)


def append(value: object, text: object) -> str:
    """With a text behind it."""
    return text_of(value) + text_of(text)


def prepend(value: object, text: object) -> str:
    """With a text before it."""
    return text_of(text) + text_of(value)


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
