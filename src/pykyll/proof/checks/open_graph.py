"""OpenGraph: what other sites show of a page exists.

Source of the behaviour: html-proofer 5.2.1's check `OpenGraph`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Element, Page
    from pykyll.proof.url import Url


class OpenGraph(Check):
    """`og:url` and `og:image`."""

    name = "OpenGraph"

    def check(self, page: Page) -> Iterator[Failure]:
        """What is wrong with the OpenGraph metadata of a page."""
        for element in page.select('meta[property="og:url"], meta[property="og:image"]'):
            url = self.url_of(element, page)
            if url is not None and url.ignored:
                continue
            problem = self._problem(element, url, page)
            if problem is not None:
                yield self.failure(page, problem, element)

    def _problem(self, element: Element, url: Url | None, page: Page) -> str | None:
        if url is None:
            return "open graph has no content attribute"
        if not url.raw:
            return "open graph content attribute is empty"
        if not url.is_valid:
            return f"{url.raw} is an invalid URL"
        if url.is_protocol_relative:
            return (
                f"open graph link {url} is a protocol-relative URL, use explicit https:// instead"
            )
        if url.is_remote and not self.context.resolver.is_own(url):
            self.context.found_external(url, page, element)
            return None
        if self.context.resolver.file(url, page) is None:
            return f"internal open graph {url.raw} does not exist"
        return None
