"""Percent-encoding as Addressable does and undoes it."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote, unquote_to_bytes

from pykyll.regex import regex

RESERVED = ":/?#[]@!$&'()*+,;="
_ESCAPED_PLUS = regex(r"(%2b)", re.IGNORECASE)


def unencode(text: str) -> str:
    """The text with its percent-escapes undone."""
    return unquote(text) if "%" in text else text


def normalize_component(text: str, safe: str = RESERVED, *, keep_plus: bool = False) -> str:
    """A part with its percent-escapes undone, in Unicode's form NFKC, and escaped anew.

    Args:
        text: The part.
        safe: What stays beside letters, digits and ``-._~``.
        keep_plus: An escaped plus sign stays escaped.
    """
    raw = _unquote_but_plus(text) if keep_plus else _unquoted(text)
    try:
        composed = unicodedata.normalize("NFKC", raw.decode("utf-8"))
    except UnicodeDecodeError:
        return quote(raw, safe=RESERVED)
    escaped = quote(composed, safe=safe)
    return escaped.replace("%252B", "%2B") if keep_plus else escaped


def _unquoted(text: str) -> bytes:
    """The bytes of a text, a file's name perhaps, which need not be UTF-8."""
    return unquote_to_bytes(text.encode("utf-8", "surrogateescape"))


def _unquote_but_plus(text: str) -> bytes:
    parts = _ESCAPED_PLUS.split(text)
    return b"".join(
        part.upper().encode() if index % 2 else _unquoted(part) for index, part in enumerate(parts)
    )
