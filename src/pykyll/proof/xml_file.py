"""An XML file of the site: a feed or a sitemap."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import turbohtml

from pykyll.folders.walk import walk
from pykyll.proof.page import Page, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.reach import Reach


class XmlFile(Page):
    """An XML file, read like a page; its tree is None where it is not well-formed."""

    def __init__(self, path: str, root: str) -> None:
        super().__init__(path, root, read_text(path))
        self.problem: tuple[int, str] | None = None
        """Line and words of what makes it malformed."""
        self.document: turbohtml.Document | None = None
        try:
            self.document = turbohtml.parse_xml(self.text)
        except turbohtml.HTMLParseError as error:
            words = error.error.code.removeprefix("xml-").replace("-", " ")
            self.problem = (error.error.line, words)

    @property
    def kind(self) -> str | None:
        """The name of the outermost element: `feed`, `rss`, `urlset`, `sitemapindex`."""
        if self.document is None or self.document.root is None:
            return None
        return self.document.root.tag

    def is_meant_as(self, kinds: frozenset[str]) -> bool:
        """Whether the outermost element is one of some, or seems so in a malformed file."""
        if self.document is not None:
            return self.kind in kinds
        return any(f"<{kind}" in self.text for kind in kinds)

    def values(self, selector: str, attribute: str | None = None) -> Iterator[str]:
        """The text, or an attribute, of each element that matches a CSS selector."""
        for node in self.document.select(selector) if self.document else ():
            value = node.attr(attribute) if attribute else node.text
            if value is not None:
                yield value.strip()

    def line_of_value(self, value: str) -> int | None:
        """The line on which a value stands, escaped as XML asks."""
        escaped = value.replace("&", "&amp;").replace("<", "&lt;")
        return self.line_of(escaped)


def xml_files(root: str, kinds: frozenset[str], reach: Reach) -> Iterator[XmlFile]:
    """The XML files of some kinds in a built site, sorted by path, hidden folders left out.

    Raises:
        PykyllError: For a link out of the site.
    """
    for folder, folders, names in walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith(".xml"):
                path = os.path.join(folder, name)
                reach.require(path)
                file = XmlFile(path, root)
                if file.is_meant_as(kinds):
                    yield file
