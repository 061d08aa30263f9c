"""NotFoundPage: the 404 page is shown at any path, so nothing on it may be relative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check, link_attribute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Page


class NotFoundPage(Check):
    """Relative links, images, styles and scripts on `/404.html`."""

    name = "NotFoundPage"

    def check(self, page: Page) -> Iterator[Failure]:
        """What of the 404 page works at its own address only."""
        if page.relative_path != "404.html" or page.base_href:
            return
        for element in page.select("a, link, img, script, source"):
            raw = link_attribute(element)
            url = self.context.url(raw, "") if raw else None
            if url is None or url.ignored or not url.is_valid:
                continue
            if url.scheme is None and not url.text.startswith(("/", "#")):
                yield self.failure(
                    page, f"404 page is shown at any path, but {raw} is relative", element
                )
