"""A whole page of HTML read as Nokogiri reads it: what its head says, and its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from pykyll.dataclass import dataclass
from pykyll.extend.html_fragment import inner_html
from pykyll.regex import regex
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEVER_IN_HTML = regex(r"[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Meta:
    """A `meta` element."""

    content: str | None


class HtmlDocument:
    """A page.

    Args:
        html: Its text.
    """

    def __init__(self, html: str) -> None:
        parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
        text = _NEVER_IN_HTML.sub("", html).encode()
        self._root = etree.fromstring(text, parser) if text.strip() else None

    def _all(self, name: str, *, in_head: bool = False) -> Iterator[etree._Element]:
        if self._root is None:
            return
        for element in self._root.iter(name):
            if not in_head or any(each.tag == "head" for each in element.iterancestors()):
                yield element

    def meta(self, attribute: str, value: str, *, in_head: bool = False) -> Meta | None:
        """The first `meta` element with that value of an attribute."""
        for element in self._all("meta", in_head=in_head):
            if element.get(attribute) == value:
                content = element.get("content")
                return Meta(None if content is None else to_s(content))
        return None

    @property
    def title(self) -> str | None:
        """What its head calls it; None where it does not say."""
        element = next(self._all("title", in_head=True), None)
        return None if element is None else to_s(element.xpath("string()"))

    @property
    def links(self) -> list[str]:
        """Where its links lead, as they are written."""
        return [to_s(each.get("href")) for each in self._all("a") if each.get("href")]

    def texts_of(self, name: str) -> list[str]:
        """The text of each element of a name."""
        return [to_s(element.xpath("string()")) for element in self._all(name)]

    @property
    def body_html(self) -> str:
        """What lies in its body, written anew."""
        body = next(self._all("body"), None)
        return "" if body is None else inner_html(body, lines=True)
