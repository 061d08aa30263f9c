"""Feeds: Atom and RSS are well-formed, complete, and lead to pages that exist."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.proof.check import Check
from pykyll.proof.xml_file import XmlFile, xml_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Page

_KINDS = frozenset({"feed", "rss"})
_TYPES = frozenset({"application/atom+xml", "application/rss+xml"})


class Feeds(Check):
    """The feeds of a site, and those that its pages announce."""

    name = "Feeds"

    def check(self, page: Page) -> Iterator[Failure]:
        """Feeds that a page announces and that are none."""
        for element in page.select("link[rel=alternate][href]"):
            if element.get("type") not in _TYPES:
                continue
            url = self.context.url(element.attributes["href"], page.base_href)
            if url.ignored or (url.is_remote and not self.context.resolver.is_own(url)):
                continue
            file = self.context.resolver.file(url, page)
            if file is not None and os.path.isfile(file) and self.context.reach.has(file):
                kind = XmlFile(file, page.root).kind
                if kind not in _KINDS:
                    yield self.failure(
                        page, f"{url.raw} is announced as a feed but is none", element
                    )

    def finish(self) -> Iterator[Failure]:
        """What is wrong with the feeds themselves."""
        for root in self.context.roots:
            for feed in xml_files(root, _KINDS, self.context.reach):
                if feed.problem is not None:
                    line, words = feed.problem
                    yield self.failure(feed, f"feed is malformed: {words}", line=line)
                else:
                    yield from self._check_feed(feed)

    def _check_feed(self, feed: XmlFile) -> Iterator[Failure]:
        entries = "feed > entry" if feed.kind == "feed" else "rss > channel > item"
        container = "feed" if feed.kind == "feed" else "rss > channel"
        if not any(feed.values(f"{container} > title")):
            yield self.failure(feed, "feed has no title", line=1)
        seen = set()
        for value in feed.values(f"{entries} > {'id' if feed.kind == 'feed' else 'guid'}"):
            if value in seen:
                line = feed.line_of_value(value)
                yield self.failure(feed, f"feed has two entries with the id {value}", line=line)
            seen.add(value)
        links = (
            feed.values(f"{entries} > link", "href")
            if feed.kind == "feed"
            else feed.values(f"{entries} > link")
        )
        yield from self._check_links(feed, [*links, *feed.values("enclosure", "url")])

    def _check_links(self, feed: XmlFile, links: list[str]) -> Iterator[Failure]:
        for link in links:
            url = self.context.url(link, "")
            if url.ignored or (url.is_remote and not self.context.resolver.is_own(url)):
                continue
            line = feed.line_of_value(link)
            if not url.is_valid or not url.text:
                yield self.failure(feed, f"feed links to {link!r}, which is no URL", line=line)
            elif self.context.resolver.file(url, feed) is None:
                yield self.failure(
                    feed, f"feed links to {link}, which does not exist", line=line, url=link
                )
