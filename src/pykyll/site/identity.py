"""Names for pages, documents and static files that last from one build to the next."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.site.document import Document
from pykyll.site.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.site.static_file import StaticFile


def name_all(items: Iterable[Document | Page | StaticFile]) -> None:
    """Give each item its `identity`: its path from the source and where it goes.

    Pages that plugins make may share a path; those that share both are numbered.
    """
    seen: Counter[str] = Counter()
    for item in items:
        name = f"{item.relative_path}>{_destination(item)}"
        seen[name] += 1
        item.identity = name if seen[name] == 1 else f"{name}>{seen[name]}"


def _destination(item: Document | Page | StaticFile) -> str:
    """Where it goes; documents that go nowhere, and static files, are known by their paths."""
    if isinstance(item, Page) or (isinstance(item, Document) and item.collection.is_written):
        try:
            return item.destination
        except PykyllError:  # told when the item is rendered
            return ""
    return ""
