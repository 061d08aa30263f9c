"""Attributes as libxml2 writes them up to 2.13, and so Nokogiri; later versions do otherwise.

Source of the behaviour: libxml2's HTML parser and printer, by way of Nokogiri.
"""

from __future__ import annotations

from lxml import etree

from pykyll.regex import regex
from pykyll.ruby.text import to_s

_ADDRESSES = ("href", "src", "action")
_ESCAPED = {ord(sign): f"%{ord(sign):02X}" for sign in '"$[\\]^`{|}'}
"""What is written otherwise in addresses."""
_ATTRIBUTE = regex(r"[A-Za-z_:]")


def write_as_before(root: etree._Element) -> None:
    """Have the attributes of an element and of all in it come out as they did."""
    for element in root.iter(etree.Element):
        for name in [each for each in element.attrib if not _ATTRIBUTE.match(to_s(each))]:
            del element.attrib[name]  # a stray sign in a tag, which was passed over
        for name in (*_ADDRESSES, "name") if element.tag == "a" else _ADDRESSES:
            value = element.get(name)
            if value is not None:
                element.set(name, value.translate(_ESCAPED))
