"""Favicon: each page names an icon that exists.

Source of the behaviour: html-proofer 5.2.1's check `Favicon`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Element, Page
    from pykyll.proof.url import Url


class Favicon(Check):
    """The first `link` whose `rel` ends in `icon`; pages that redirect at once need none."""

    name = "Favicon"

    def check(self, page: Page) -> Iterator[Failure]:
        """What is wrong with the icon of a page."""
        if page.redirect is not None:
            return
        found = self._icon(page)
        if found is None:
            yield self.failure(page, "no favicon provided")
            return
        element, url = found
        problem = self._problem(element, url, page)
        if problem is not None:
            yield self.failure(page, problem, element)

    def _icon(self, page: Page) -> tuple[Element, Url | None] | None:
        for element in page.select("link[rel]"):
            url = self.url_of(element, page)
            if url is not None and url.ignored:
                continue
            if (element.get("rel") or "").split()[-1:] == ["icon"]:
                return element, url
        return None

    def _problem(self, element: Element, url: Url | None, page: Page) -> str | None:
        if url is None:
            return "internal favicon  does not exist"
        if url.is_protocol_relative:
            return f"favicon link {url} is a protocol-relative URL, use explicit https:// instead"
        if url.is_remote and not self.context.resolver.is_own(url):
            self.context.found_external(url, page, element)
            return None
        if self.context.resolver.file(url, page) is None:
            return f"internal favicon {url.raw} does not exist"
        return None
