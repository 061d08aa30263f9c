"""Headings: one `h1`, no level left out, none empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.accessible_name import accessible_name, is_hidden
from pykyll.proof.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Page


class Headings(Check):
    """What a screen reader lists as the outline of a page."""

    name = "Headings"

    def check(self, page: Page) -> Iterator[Failure]:
        """What is wrong with the outline of a page."""
        found = page.select("h1, h2, h3, h4, h5, h6")
        headings = [heading for heading in found if not is_hidden(heading)]
        first = [heading for heading in headings if heading.name == "h1"]
        if not first:
            yield self.failure(page, "page has no h1")
        for extra in first[1:]:
            yield self.failure(page, f"page has more than one h1: {_words(extra.content)}", extra)
        level = 0
        for heading in headings:
            depth = int(heading.name[1])
            if not accessible_name(heading):
                yield self.failure(page, f"{heading.name} is empty", heading)
            if level and depth > level + 1:
                yield self.failure(
                    page,
                    f"{heading.name} follows h{level}, a level is left out: "
                    f"{_words(heading.content)}",
                    heading,
                )
            level = depth


def _words(text: str) -> str:
    return " ".join(text.split())[:60]
