"""A piece of HTML read and written as Nokogiri does, for plugins that rest on HTML::Pipeline.

Both rest on libxml2, which is here by way of lxml: what is not well formed is mended in
the same way, and what is written comes out alike.

Source of the behaviour: Nokogiri's `HTML4::DocumentFragment` and HTML::Pipeline 2.14.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from pykyll.extend.html_attributes import write_as_before
from pykyll.regex import regex
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from pykyll.site import Document, Page

    ChangeText = Callable[[str], str]

_BODY = regex(r"<body(.*?)>[ \t\r\n\f\v]*", re.DOTALL)
_OWN_BODY = regex(r"^[ \t\r\f\v]*+<body", re.IGNORECASE | re.MULTILINE)
_WITHOUT_TEXTS = (type(etree.Comment()), type(etree.ProcessingInstruction("x")))
_NEVER_IN_HTML = regex(r"[\0\ud800-\udfff]")

_NO_PART_OF_A_LINE = frozenset(
    [
        "address",
        "area",
        "base",
        "blockquote",
        "caption",
        "center",
        "col",
        "colgroup",
        "dd",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "form",
        "frame",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "isindex",
        "legend",
        "li",
        "link",
        "menu",
        "meta",
        "noframes",
        "noscript",
        "ol",
        "optgroup",
        "option",
        "p",
        "param",
        "pre",
        "style",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
"""The elements that libxml2 knows as such; none of HTML 5."""


def change_body(output: str, change: Callable[[str], str]) -> str:
    """A page with what lies in its body changed; all of it where there is no body.

    Args:
        output: The page.
        change: Is given what stands between the body's tags.
    """
    if "<body" not in output:
        return change(output)
    opening = _BODY.match(output, output.find("<body"))
    if opening is None:
        return output
    body, end, rest = output[opening.end() :].partition("</body>")
    return f"{output[: opening.end()]}{change(body)}{end}{rest}"


def is_html(item: Page | Document) -> bool:
    """Whether it is written as HTML."""
    permalink = item.permalink
    return item.output_ext == ".html" or bool(permalink and permalink.endswith("/"))


def change_texts(html: str, ignored: Collection[str], change: ChangeText, *, raw: bool) -> str:
    """The HTML with its texts replaced by other HTML, written anew as a whole.

    Args:
        html: The HTML.
        ignored: The names of the elements whose texts stay.
        change: Gives the HTML for a text, or the text itself.
        raw: Whether `change` sees the text as readers do, not as it is written.
    """
    body = _parsed(html)
    if body is None:
        return ""
    _change_in(body, frozenset(ignored), change if raw else _written(change))
    return _written_anew(html, body)


def change_links(html: str, change: Callable[[dict[str, str]], object]) -> str:
    """The HTML written anew as a whole.

    Args:
        html: The HTML.
        change: Is given the attributes of each element `a`, to change them.
    """
    body = _parsed(html)
    if body is None:
        return ""
    for link in body.iter("a"):
        attributes = {to_s(name): to_s(value) for name, value in link.attrib.items()}
        change(attributes)
        for name, value in attributes.items():
            link.set(name, value)
    return _written_anew(html, body)


def _written(change: ChangeText) -> ChangeText:
    return lambda text: change(_escaped(text))


def _parsed(html: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    text = _NEVER_IN_HTML.sub("", html)
    return etree.fromstring(f"<html><body>{text}".encode(), parser).find("body")


def _change_in(top: etree._Element, ignored: frozenset[str], change: ChangeText) -> None:
    """Change the texts of an element and of all below it."""
    pending = [top]
    while pending:
        element = pending.pop()
        children = list(element)
        if element.text:
            _replace(element, None, element.text, change)
        for child in children:
            if not isinstance(child, _WITHOUT_TEXTS) and child.tag not in ignored:
                pending.append(child)
            if child.tail:
                _replace(element, child, child.tail, change)


def _replace(
    parent: etree._Element, before: etree._Element | None, text: str, change: ChangeText
) -> None:
    """Put HTML in the place of the text that begins `parent`, or that follows `before`."""
    html = change(text)
    if html in (text, _escaped(text)):
        return
    new = _parsed(html)
    if new is None:
        return
    nodes = list(new)
    _insert(parent, before, nodes)
    if before is None:
        parent.text = new.text
    else:
        before.tail = new.text


def _insert(
    parent: etree._Element, before: etree._Element | None, nodes: list[etree._Element]
) -> None:
    """Put nodes and the texts behind them behind `before`, each next to the last.

    Counting to a place in the parent would take longer with each node that is there.
    """
    tails = [node.tail for node in nodes]
    last = before
    if last is not None:
        last.tail = None
    for node in nodes:
        node.tail = None
        if last is None:
            parent.insert(0, node)
        else:
            last.addnext(node)
        last = node
    for node, tail in zip(nodes, tails, strict=True):
        node.tail = tail


def _written_anew(html: str, body: etree._Element) -> str:
    """What was parsed; with an element `body` around it where a line begins with one."""
    if _OWN_BODY.search(html) is None:
        return inner_html(body)
    write_as_before(body)
    return _outer_html(body)


def inner_html(body: etree._Element, *, lines: bool = False) -> str:
    """What lies in an element, written anew.

    Args:
        body: The element.
        lines: Whether what is no part of a line ends its own, before another element: so it is
            in a page, and not in a fragment.
    """
    write_as_before(body)
    parts = [_escaped(body.text or "")]
    for child in body:
        parts.append(_outer_html(child))
        if lines and child.tag in _NO_PART_OF_A_LINE and not child.tail:
            parts.append("\n" if child.getnext() is not None else "")
        parts.append(_escaped(child.tail or ""))
    return "".join(parts)


def _outer_html(node: etree._Element) -> str:
    text: str = etree.tostring(
        node, method="html", encoding="unicode", pretty_print=True, with_tail=False
    )
    return text.removesuffix("\n")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class HtmlFragment:
    """A piece of HTML whose headings can be read and added to.

    Args:
        html: The HTML.
    """

    def __init__(self, html: str) -> None:
        self._html = html
        self._body = _parsed(html)

    def headings(self, levels: Iterable[int]) -> list[Heading]:
        """The headings of these levels, in their order."""
        names = [f"h{level}" for level in levels]
        if self._body is None or not names:
            return []
        return [Heading(element) for element in self._body.iter(*names)]

    def to_html(self) -> str:
        """It, written anew."""
        return "" if self._body is None else _written_anew(self._html, self._body)


class Heading:
    """A heading in a fragment."""

    def __init__(self, element: etree._Element) -> None:
        self._element = element
        self.level = int(element.tag[1:])
        self.text = to_s(element.xpath("string()"))
        self.id: str | None = element.get("id")

    @property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return _classes(self._element)

    @property
    def classes_around(self) -> frozenset[str]:
        """The classes of all elements around it."""
        return frozenset().union(*map(_classes, self._element.iterancestors()))

    def prepend(self, html: str) -> None:
        """Put HTML before what it holds; not where it holds nothing."""
        new = _parsed(html)
        nodes = [] if new is None else list(new)
        if not nodes or not (len(self._element) or self._element.text):
            return
        nodes[-1].tail = self._element.text
        self._element.text = None
        for at, node in enumerate(nodes):
            self._element.insert(at, node)


def _classes(element: etree._Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").split())
