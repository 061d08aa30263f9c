"""Addresses as links of Markdown."""

from __future__ import annotations

from pykyll.regex import regex

_ESCAPED = "%[0-9A-Fa-f]{2}"
_UNRESERVED = r"A-Za-z0-9\-_.!~*'()"
_SEGMENT = rf"(?:[{_UNRESERVED}:@&=+$,]|{_ESCAPED})*"
_ABSOLUTE_PATH = rf"/{_SEGMENT}(?:;{_SEGMENT})*(?:/{_SEGMENT}(?:;{_SEGMENT})*)*"
_USER = rf"(?:[{_UNRESERVED};:&=+$,]|{_ESCAPED})*@"
_HOST = rf"(?:(?:[A-Za-z0-9\-.]|{_ESCAPED})+|\[[0-9A-Fa-f:.]+\])(?::[0-9]*)?"
_ANY = rf"(?:[{_UNRESERVED};/?:@&=+$,\[\]]|{_ESCAPED})*"
_OPAQUE = rf"(?:[{_UNRESERVED};?:@&=+$,]|{_ESCAPED}){_ANY}"
_HIERARCHY = rf"(?://(?:(?:{_USER})?{_HOST})?)?(?:{_ABSOLUTE_PATH})?(?:\?{_ANY})?"
_ADDRESS = regex(rf"(?:https?|ftp):(?:{_OPAQUE}|{_HIERARCHY})(?:\#{_ANY})?")
"""An address as RFC 2396 has it, which is what Ruby's `URI.regexp` looks for."""


def markdown(text: str) -> str:
    """Each address of the web as a link to itself.

    jekyll-scholar means to do the same for `href` with braces, but never finds one.
    """
    return _ADDRESS.sub(lambda match: f"[{match[0]}]({match[0]})", text)
