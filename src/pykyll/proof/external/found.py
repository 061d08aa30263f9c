"""The external links of a site: each URL once, with every place that links to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Excerpt
    from pykyll.proof.page import Element, Page
    from pykyll.proof.url import Url


class Place(NamedTuple):
    """Where a page links out."""

    path: str
    line: int | None
    column: int | None
    excerpt: str | None
    element: Excerpt | None


class ExternalLinks:
    """URLs in the order in which they were found."""

    def __init__(self) -> None:
        self._places: dict[str, list[Place]] = {}
        self._urls: dict[str, Url] = {}

    def __len__(self) -> int:
        return len(self._urls)

    def __iter__(self) -> Iterator[tuple[Url, list[Place]]]:
        for text, url in self._urls.items():
            yield url, self._places[text]

    def add(self, url: Url, page: Page | None = None, element: Element | None = None) -> None:
        """Remember one link."""
        self._urls.setdefault(url.text, url)
        places = self._places.setdefault(url.text, [])
        if page is not None and element is not None:
            line, column = element.line, element.column
            excerpt = page.excerpt_of(line, column)
            places.append(Place(page.path, line, column, excerpt, element.excerpt()))
