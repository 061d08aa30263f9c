"""DocumentHead: what every page says of itself: its language and its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Page

_LANGUAGE_TAG = regex(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\Z")


class DocumentHead(Check):
    """`lang` on `html` and wherever else it stands, and one `title` that is not empty."""

    name = "DocumentHead"

    def check(self, page: Page) -> Iterator[Failure]:
        """What a page leaves unsaid."""
        root = page.select_with_code("html")
        if not root or not (root[0].get("lang") or "").strip():
            yield self.failure(
                page, "html has no lang attribute", line=root[0].line if root else None
            )
        for element in page.select_with_code("[lang]"):
            language = element.attributes["lang"].strip()
            if language and not _LANGUAGE_TAG.match(language):
                yield self.failure(page, f"lang '{language}' is no language tag", element)
        titles = [each for each in page.select_with_code("title") if not each.within("svg")]
        if not titles:
            yield self.failure(page, "page has no title")
        for title in titles[:1]:
            if not title.content.strip():
                yield self.failure(page, "title is empty", title)
        for title in titles[1:]:
            yield self.failure(page, "page has more than one title", title)
