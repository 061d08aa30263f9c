"""Filters that escape: for XML, for forms and for URIs."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote_plus

from pykyll.liquid.bounds import bounded, text_of
from pykyll.ruby.html import escape_xml
from pykyll.ruby.text import inspect as ruby_inspect
from pykyll.ruby.uri import normalize_component
from pykyll.templates.drops import MemberDrop, PageDrop
from pykyll.templates.filters.ruby_types import class_name, no_string
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from pykyll.liquid import Environment
    from pykyll.site.site import Site


def install(env: Environment, _site: Site) -> None:
    """Add the filters to the environment."""
    for function in (xml_escape, cgi_escape, uri_escape, inspect):
        env.filter(function.__name__)(function)


def xml_escape(value: object) -> str:
    """The text with `&`, `<`, `>` and quotes as entities."""
    return escape_xml(text_of(value))


def cgi_escape(value: object) -> str:
    """The text for a form: a space becomes `+`. Source: `CGI.escape`."""
    if not isinstance(value, str):
        raise no_string("cgi_escape", value)
    return quote_plus(value)


def uri_escape(value: object) -> str | None:
    """The text with what may not stand in a URI percent-encoded."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise HostError(
            no_string("uri_escape", value).message,
            f"Can't convert {class_name(value)} into String.",
        )
    return normalize_component(value)


def inspect(value: object) -> str:
    """The value as Ruby shows it to programmers, escaped for XML."""
    if isinstance(value, (MemberDrop, PageDrop)):
        return xml_escape(value.inspect_alone())
    text = xml_escape(ruby_inspect(value))
    bounded(len(text))  # quotes in quotes double with each turn
    return text
