"""A collection: documents and static files below one folder.

Source of the behaviour: Jekyll's `Collection`.
"""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic
from pykyll.files import paths
from pykyll.ruby.order import spaceship
from pykyll.ruby.text import to_s
from pykyll.ruby.truth import is_truthy
from pykyll.site import url
from pykyll.site.document import Document, compare, sort_documents
from pykyll.source.tree import label_of

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.site.site import Site
    from pykyll.site.static_file import StaticFile


class Collection:
    """A labelled set of documents and files.

    Args:
        site: The site.
        label: The name under `collections:`; characters not fit for a folder are dropped.
    """

    def __init__(self, site: Site, label: str) -> None:
        self.site = site
        self.label = label_of(label)
        self.docs: list[Document] = []
        self.files: list[StaticFile] = []
        self.metadata = _metadata(site, self.label)
        self.relative_directory = f"_{self.label}"
        self._positions: dict[Document, int] = {}
        self.directory = site.tree.collection_folder(self.label)

    @property
    def is_written(self) -> bool:
        """Whether its documents become files: `output: true`."""
        return is_truthy(self.metadata.get("output", False))

    @property
    def url_template(self) -> str:
        """The permalink of its documents."""
        if "permalink" in self.metadata:
            return to_s(self.metadata["permalink"])
        return url.add_permalink_suffix("/:collection/:path", self.site.permalink_style)

    def index_of(self, document: Document) -> int | None:
        """The document's place in the order, none where it is not listed."""
        index = self._positions.get(document, -1)
        if not (0 <= index < len(self.docs) and self.docs[index] is document):
            self._positions = {doc: number for number, doc in enumerate(self.docs)}
            return self._positions.get(document)
        return index

    def sort(self) -> None:
        """Put the documents in order: a given one, by a key, or by date and path."""
        order = self.metadata.get("order")
        key = self.metadata.get("sort_by")
        if self.site.compat.collections_sort_by and isinstance(order, list):
            self._arrange([to_s(entry) for entry in order])
        elif self.site.compat.collections_sort_by and isinstance(key, str):
            self._sort_by(key)
        else:
            sort_documents(self.docs)

    def _arrange(self, order: list[str]) -> None:
        """The named documents in their order, then the rest."""
        sort_documents(self.docs)
        by_path = {doc.relative_path: doc for doc in self.docs}
        named = [paths.join(self.relative_directory, entry) for entry in order]
        wanted = dict.fromkeys([*named, *by_path])
        self.docs = [by_path[path] for path in wanted if path in by_path]

    def _sort_by(self, key: str) -> None:
        def compare_by_key(one: Document, other: Document) -> int:
            mine, theirs = one.value(key), other.value(key)
            if mine is None and theirs is not None:
                self._warn_unsortable(key, one)
                return 1
            if mine is not None and theirs is None:
                self._warn_unsortable(key, other)
                return -1
            return spaceship(mine, theirs) or compare(one, other)

        self.docs.sort(key=cmp_to_key(compare_by_key))

    def _warn_unsortable(self, key: str, document: Document) -> None:
        warning = Diagnostic(
            f"Sort warning: '{key}' not defined in {document.relative_path}",
            severity="warning",
            path=document.relative_path,
        )
        if warning not in self.site.warnings:
            self.site.note(warning)


def _metadata(site: Site, label: str) -> Data:
    collections = site.config.get("collections")
    if isinstance(collections, dict):
        metadata = collections.get(label)
        if isinstance(metadata, dict):
            return metadata
    return {}
