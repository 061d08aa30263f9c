"""LinkText: every link has a text that can be read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.accessible_name import accessible_name, is_hidden
from pykyll.proof.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Page


class LinkText(Check):
    """Links with neither text nor an image that says what it shows."""

    name = "LinkText"

    def check(self, page: Page) -> Iterator[Failure]:
        """What links of a page have no text."""
        for element in page.select("a[href]"):
            if not accessible_name(element) and not is_hidden(element):
                yield self.failure(page, f"link to {element.get('href')} has no text", element)
