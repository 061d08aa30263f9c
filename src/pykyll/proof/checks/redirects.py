"""Redirects: pages that send readers elsewhere send them to a page, and only once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.proof.check import Check
from pykyll.proof.page import Page, read_text
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Element

_TARGET = regex(r"\s*[0-9.]+\s*[;,]\s*url\s*=\s*[\"']?([^\"']*)", re.IGNORECASE)


class Redirects(Check):
    """The stubs of jekyll-redirect-from and their like: `meta http-equiv=refresh`."""

    name = "Redirects"

    def check(self, page: Page) -> Iterator[Failure]:
        """What is wrong with where a page sends its readers."""
        element = page.redirect
        match = _TARGET.match(element.get("content") or "") if element is not None else None
        if element is None or match is None:
            return
        problem = self._problem(match[1].strip(), page, element)
        if problem is not None:
            yield self.failure(page, problem, element, url=match[1].strip())

    def _problem(self, target: str, page: Page, element: Element) -> str | None:
        url = self.context.url(target, page.base_href)
        if url.ignored:
            return None
        if not url.text or not url.is_valid:
            return f"redirects to {target!r}, which is no URL"
        if url.is_remote and not self.context.resolver.is_own(url):
            self.context.found_external(url, page, element)
            return None
        file = self.context.resolver.file(url, page)
        if file is None:
            return f"redirects to {target}, which does not exist"
        if file == page.absolute_path:
            return "redirects to itself"
        if not file.endswith(tuple(self.options.extensions)) or not self.context.reach.has(file):
            return None
        if Page(file, page.root, read_text(file)).redirect is not None:
            return f"redirects to {target}, which redirects again"
        return None
