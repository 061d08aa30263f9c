"""Canonical: a page names one address for itself, and that one is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check
from pykyll.proof.page import Page, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Element


class Canonical(Check):
    """`link rel=canonical` and `og:url`: one each, absolute, equal, and no redirect."""

    name = "Canonical"

    def check(self, page: Page) -> Iterator[Failure]:
        """What is wrong with the address that a page gives itself."""
        links = page.select("link[rel=canonical][href]")
        for extra in links[1:]:
            yield self.failure(page, "page has more than one canonical link", extra)
        for link in links[:1]:
            problem = self._problem(link, page)
            if problem is not None:
                yield self.failure(page, problem, link)
            for other in page.select('meta[property="og:url"][content]'):
                if other.get("content") != link.get("href") and page.redirect is None:
                    yield self.failure(
                        page,
                        f"og:url is {other.get('content')} but the canonical link is "
                        f"{link.get('href')}",
                        other,
                    )

    def _problem(self, link: Element, page: Page) -> str | None:
        raw = link.attributes["href"]
        url = self.context.url(raw, "")
        if url.ignored or not url.is_valid:
            return None
        if not url.is_remote:
            absolute = self.options.site_url is None
            return None if absolute else f"canonical link {raw} is not absolute"
        if not self.context.resolver.is_own(url) or page.redirect is not None:
            return None
        file = self.context.resolver.file(url, page)
        if file is None:
            return f"canonical link {raw} does not exist"
        if file != page.absolute_path and self.context.reach.has(file):
            target = Page(file, page.root, read_text(file))
            if target.redirect is not None:
                return f"canonical link {raw} is redirected"
        return None
