"""A whole page of HTML changed and written anew as Nokogiri does it.

Source of the behaviour: `Nokogiri::HTML4::Document`, so libxml2's HTML parser and printer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from pykyll.extend.html_attributes import write_as_before
from pykyll.regex import regex
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NEVER_IN_HTML = regex(r"[\0\ud800-\udfff]")
_NOTHING = regex(r"[ \t\r\n]*\Z")
_DOCTYPE = (
    '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" '
    '"http://www.w3.org/TR/REC-html40/loose.dtd">\n'
)
_HTML5 = regex(r"\s*<!doctype\s+html\s*>", re.IGNORECASE)
_CONTENT_TYPE = "text/html; charset=UTF-8"
_WITH_TAGS = regex(r"<(?:html|head|body)\b", re.IGNORECASE)


def change_links(html: str, change: Callable[[dict[str, str]], object]) -> str:
    """A page written anew.

    Args:
        html: The page.
        change: Is given the attributes of each link, to change them.
    """
    text = _NEVER_IN_HTML.sub("", html)
    if _NOTHING.match(text):
        return f"{_DOCTYPE}\n"
    if not text.lstrip().startswith("<") and not _WITH_TAGS.search(text):
        text = f"<p>{text}"  # text that stands alone is a paragraph until libxml2 2.13
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    root = etree.fromstring(text.encode(), parser)
    if root is None:
        return _without_elements(text)
    for link in root.iter("a"):
        attributes = {to_s(name): to_s(value) for name, value in link.attrib.items()}
        change(attributes)
        for name, value in attributes.items():
            link.set(name, value)
    _say_the_encoding(root)
    write_as_before(root)
    return _written(root)


def _without_elements(text: str) -> str:
    """A page that has none: its comments are printed, tags that nothing opens are not."""
    doctype = "<!DOCTYPE html>\n" if _HTML5.match(text) else _DOCTYPE
    return f"{doctype}{''.join(_comments(text))}\n"


def _comments(text: str) -> Iterator[str]:
    end = 0
    while (start := text.find("<!--", end)) >= 0:
        close = text.find("-->", start)
        if close < 0:
            return
        end = close + len("-->")
        yield text[start:end]


def _written(root: etree._Element) -> str:
    doctype: str = root.getroottree().docinfo.doctype  # type: ignore[attr-defined]  # the stubs lack it
    before = [*root.itersiblings(preceding=True)][::-1]
    nodes = "".join(map(_node, (*before, root, *root.itersiblings())))
    return f"{doctype}\n{nodes}\n" if doctype else f"{_DOCTYPE}{nodes}\n"


def _node(node: etree._Element) -> str:
    text: str = etree.tostring(
        node, method="html", encoding="unicode", pretty_print=True, with_tail=False
    )
    return text.removesuffix("\n")


def _say_the_encoding(root: etree._Element) -> None:
    """Have the head say which encoding it is in, first of all, as libxml2 does."""
    head = root.find("head")
    if head is None:
        return
    for meta in head.iter("meta"):
        if meta.get("http-equiv", "").lower() == "content-type":
            meta.set("content", _CONTENT_TYPE)
            return
    meta = etree.Element("meta", {"http-equiv": "Content-Type", "content": _CONTENT_TYPE})
    meta.tail, head.text = head.text, None
    head.insert(0, meta)
