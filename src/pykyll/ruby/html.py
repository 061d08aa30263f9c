"""Texts as HTML and XML, as Ruby's libraries escape them."""

from __future__ import annotations

_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


def escape_html(text: str) -> str:
    """`CGI.escapeHTML`, which is also `ERB::Util.html_escape`: `'` becomes `&#39;`."""
    # Five replacements take a third of the time of one regular expression.
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#39;")


def escape_xml(text: str) -> str:
    """`String#encode(xml: :attr)` without its quotes, with `'` as `&apos;`, as Jekyll has it."""
    return text.translate(_XML)
