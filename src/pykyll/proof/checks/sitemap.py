"""Sitemap: every address in it exists, and robots.txt leads to it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.proof.check import Check
from pykyll.proof.page import Page, read_text
from pykyll.proof.xml_file import XmlFile, xml_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure

_KINDS = frozenset({"urlset", "sitemapindex"})


class Sitemap(Check):
    """Addresses that are missing, stand twice, or belong to another site."""

    name = "Sitemap"

    def finish(self) -> Iterator[Failure]:
        """What is wrong with the sitemaps of a site and with its robots.txt."""
        for root in self.context.roots:
            for sitemap in xml_files(root, _KINDS, self.context.reach):
                if sitemap.problem is not None:
                    line, words = sitemap.problem
                    yield self.failure(sitemap, f"sitemap is malformed: {words}", line=line)
                else:
                    yield from self._check_sitemap(sitemap)
            yield from self._check_robots(root)

    def _check_sitemap(self, sitemap: XmlFile) -> Iterator[Failure]:
        seen = set()
        for location in sitemap.values("loc"):
            line = sitemap.line_of_value(location)
            problem = self._problem(location, sitemap)
            if location in seen:
                problem = f"sitemap lists {location} twice"
            seen.add(location)
            if problem is not None:
                yield self.failure(sitemap, problem, line=line, url=location)

    def _problem(self, location: str, sitemap: XmlFile) -> str | None:
        url = self.context.url(location, "")
        if url.ignored:
            return None
        if not url.is_valid or not url.text:
            return f"sitemap lists {location!r}, which is no URL"
        knows_own = self.options.site_url is not None
        if not url.is_remote and knows_own:
            return f"sitemap lists {location}, which is not absolute"
        if url.is_remote and not self.context.resolver.is_own(url):
            return f"sitemap lists {location} of another site" if knows_own else None
        if self.context.resolver.file(url, sitemap) is None:
            return f"sitemap lists {location}, which does not exist"
        return None

    def _check_robots(self, root: str) -> Iterator[Failure]:
        path = os.path.join(root, "robots.txt")
        if not os.path.isfile(path):
            return
        self.context.reach.require(path)
        robots = Page(path, root, read_text(path))
        for number, line in enumerate(robots.lines, 1):
            key, _, value = line.partition(":")
            if key.strip().lower() != "sitemap":
                continue
            url = self.context.url(value.strip(), "")
            if url.is_remote and not self.context.resolver.is_own(url):
                continue
            if self.context.resolver.file(url, robots) is None or not url.text:
                yield self.failure(
                    robots,
                    f"robots.txt leads to {value.strip()!r}, which does not exist",
                    line=number,
                )
