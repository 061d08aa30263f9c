"""Images: they exist, say what they show, and come over https.

Source of the behaviour: html-proofer 5.2.1's check `Images`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check, link_attribute
from pykyll.proof.srcset import candidates, has_descriptors
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Element, Page
    from pykyll.proof.url import Url

_SCREENSHOT = regex(
    r"Screen(?: |%20)Shot(?: |%20)[0-9]+-[0-9]+-[0-9]+(?: |%20)at(?: |%20)[0-9]+.[0-9]+.[0-9]+"
)


class Images(Check):
    """`src` and `srcset` of `img` and `source`, `alt`, names of screenshots, `http:`."""

    name = "Images"

    def check(self, page: Page) -> Iterator[Failure]:
        """What is wrong with the images of a page."""
        for element in page.select("img, source"):
            url = self.url_of(element, page)
            if url is not None and url.ignored:
                continue
            for problem in self._problems(element, url, page):
                yield self.failure(page, problem, element)

    def _problems(self, element: Element, url: Url | None, page: Page) -> Iterator[str]:
        raw = link_attribute(element) or ""
        if url is not None and _SCREENSHOT.search(url.text):
            yield f"image has a terrible filename ({raw})"
        if url is None or not url.text:
            yield "image has no src or srcset attribute"
        else:
            yield from self._problems_of_targets(element, url, page)
        if element.name == "img" and element.get("aria-hidden") != "true":
            yield from self._problems_of_alt(element.get("alt"), raw)
        if url is not None and url.scheme == "http" and self.options.enforce_https:
            yield f"image {raw} uses the http scheme"

    def _problems_of_targets(self, element: Element, url: Url, page: Page) -> Iterator[str]:
        srcset = element.get("srcset") or ""
        if "," not in srcset.rstrip(",") and not has_descriptors(srcset):
            problem = self._problem_of_target(element, url, page, url.raw)
            if problem is not None:
                yield problem
            return
        for candidate in candidates(srcset):
            each = self.context.url(candidate, page.base_href)
            problem = self._problem_of_target(element, each, page, candidate)
            if problem is not None:
                yield problem

    def _problem_of_target(
        self, element: Element, url: Url, page: Page, written: str
    ) -> str | None:
        if url.is_protocol_relative:
            return f"image link {url} is a protocol-relative URL, use explicit https:// instead"
        if url.is_remote and not self.context.resolver.is_own(url):
            self.context.found_external(url, page, element)
            return None
        if self.context.resolver.file(url, page) is None:
            return f"internal image {written} does not exist"
        return None

    def _problems_of_alt(self, alt: str | None, raw: str) -> Iterator[str]:
        if alt is None:
            if not self.options.ignore_missing_alt:
                yield f"image {raw} does not have an alt attribute"
        elif not alt.strip() and not self.options.ignore_empty_alt:
            yield f"image {raw} has an alt attribute, but no content"
