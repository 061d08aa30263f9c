"""Scripts: each has content, or a source that exists.

Source of the behaviour: html-proofer 5.2.1's check `Scripts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check
from pykyll.proof.checks.integrity import integrity_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Element, Page
    from pykyll.proof.url import Url


class Scripts(Check):
    """`src`, and with `check_sri` also `integrity` and `crossorigin`."""

    name = "Scripts"

    def check(self, page: Page) -> Iterator[Failure]:
        """What is wrong with the scripts of a page."""
        for element in page.select("script"):
            url = self.url_of(element, page)
            if (url is not None and url.ignored) or element.content.strip():
                continue
            problem = self._problem(element, url, page)
            if problem is not None:
                yield self.failure(page, problem, element)

    def _problem(self, element: Element, url: Url | None, page: Page) -> str | None:
        if url is None:
            return "script is empty and has no src attribute"
        if url.is_protocol_relative:
            return f"script link {url} is a protocol-relative URL, use explicit https:// instead"
        if url.is_remote and not self.context.resolver.is_own(url):
            self.context.found_external(url, page, element)
            return integrity_problem(element, url) if self.options.check_sri else None
        if self.context.resolver.file(url, page) is None:
            return f"internal script reference {url.raw} does not exist"
        return None
