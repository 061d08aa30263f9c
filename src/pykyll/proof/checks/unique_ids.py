"""UniqueIds: an `id` stands once on a page, or links to it lead astray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Page


class UniqueIds(Check):
    """Duplicate, empty and unusable ids."""

    name = "UniqueIds"

    def check(self, page: Page) -> Iterator[Failure]:
        """What is wrong with the ids of a page."""
        seen: dict[str, int | None] = {}
        for element in page.select_with_code("[id]"):
            value = element.attributes["id"]
            if not value:
                yield self.failure(page, "id is empty", element)
            elif any(char.isspace() for char in value):
                yield self.failure(page, f"id '{value}' contains white space", element)
            elif value in seen:
                yield self.failure(page, f"id '{value}' is already on line {seen[value]}", element)
            seen.setdefault(value, element.line)
