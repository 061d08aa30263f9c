"""PageWeight: what a page asks a browser to load stays within a budget."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from pykyll.proof.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.context import Context
    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Element, Page

_LOADED = (
    "img[src], script[src], link[rel~=stylesheet][href], link[rel~=preload][href], "
    "video[poster], iframe[src], source[src]"
)
_REMEMBERED = 4096


class PageWeight(Check):
    """The bytes of a page and of its own scripts, styles and images, lazy ones left out."""

    name = "PageWeight"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._size = lru_cache(maxsize=_REMEMBERED)(_size)

    def check(self, page: Page) -> Iterator[Failure]:
        """Whether a page is too heavy, and what weighs most."""
        weights = {page.absolute_path: self._size(page.absolute_path)}
        for element in page.select(_LOADED):
            file = self._file(element, page)
            if file is not None and file not in weights:
                weights[file] = self._size(file)
        total = sum(weights.values())
        if total > self.options.page_weight:
            heaviest = max(weights, key=lambda file: weights[file])
            yield self.failure(
                page,
                f"page weighs {_kilobytes(total)}, more than {_kilobytes(self.options.page_weight)}; "
                f"the heaviest part is {os.path.relpath(heaviest, page.root)} "
                f"({_kilobytes(weights[heaviest])})",
            )

    def _file(self, element: Element, page: Page) -> str | None:
        if element.get("loading") == "lazy":
            return None
        written = element.get("poster") or element.get("src") or element.get("href") or ""
        url = self.context.url(written, page.base_href)
        if not written or url.is_data_image or url.is_other_scheme:
            return None
        if url.is_remote and not self.context.resolver.is_own(url):
            return None
        file = self.context.resolver.file(url, page)
        return None if file is None else os.path.abspath(file)


def _size(file: str) -> int:
    try:
        return os.path.getsize(file)
    except OSError:
        return 0


def _kilobytes(size: int) -> str:
    return f"{size / 1000:.0f} kB"
