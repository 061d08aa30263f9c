"""Attribute lists behind spans, and extensions in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.attributes import AttributeList, update_attr
from pykyll.kramdown.element import Text
from pykyll.kramdown.extension import EXTENSION_STR, element_for, read_extension
from pykyll.kramdown.patterns import ANY_CHARS
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

    from pykyll.kramdown.span.state import Spans

_EXTENSION = regex(EXTENSION_STR)
_IAL = regex(rf"\{{:({ANY_CHARS}+)\}}")


def span_extension(s: Spans) -> bool:
    """`{::name ...}` with its body, or `{: ...}` for the element before it."""
    if not s.text.startswith("{:", s.pos) or s.src.find("}", s.pos) < 0:
        return False
    match = _EXTENSION.match(s.text, s.pos)
    if match is not None:
        return _extension(s, match)
    ial = _IAL.match(s.text, s.pos)
    if ial is None:
        return False
    if s.pending:
        s.flush()
    last = s.children[-1] if s.children else None
    if last is None or (isinstance(last, Text) and not s.is_examined):
        s.p.warn("Found span IAL after text - ignoring it", s.line())
        return False
    attributes = AttributeList()
    s.p.read_attributes(ial.group(1), attributes)
    if last.ial is None:
        last.ial = AttributeList()
    last.ial.update(attributes)
    update_attr(last.attr, attributes, s.p.alds)
    s.pos = ial.end()
    return True


def _extension(s: Spans, match: re.Match[str]) -> bool:
    line = s.line()
    s.src.pos = s.pos
    extension = read_extension(s.p, s.src, match, "span", line)
    if extension is None:
        return False
    s.pos = s.src.pos
    element = element_for(s.p, extension)
    if element is not None:
        s.add(element)
    return True
