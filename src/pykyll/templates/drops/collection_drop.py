"""A collection as templates see it. Source of the behaviour: Jekyll's `CollectionDrop`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pykyll.site.reads import LIST
from pykyll.templates.drops.document_drop import drop_of_document
from pykyll.templates.drops.member_drop import MemberDrop
from pykyll.templates.drops.printed_objects import printed_objects
from pykyll.templates.drops.static_file_drop import StaticFileDrop

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.site.collection import Collection
    from pykyll.site.document import Document
    from pykyll.site.static_file import StaticFile


class CollectionDrop(MemberDrop):
    """A collection: its members, then its metadata."""

    __slots__ = ("collection",)

    def __init__(self, collection: Collection) -> None:
        self.collection = collection

    @property
    def fallback(self) -> Data:
        """The metadata under `collections:`."""
        return self.collection.metadata

    @property
    def listed_docs(self) -> list[Document]:
        """The documents; that they are read is noted."""
        self.collection.site.reads.keys.add((LIST, f"collection:{self.collection.label}"))
        return self.collection.docs

    @property
    def listed_files(self) -> list[StaticFile]:
        """The static files; that they are read is noted."""
        self.collection.site.reads.keys.add((LIST, f"files:{self.collection.label}"))
        return self.collection.files

    def to_s(self) -> str:
        """The list of documents as Ruby inspects it."""
        docs = (drop_of_document(doc).inspect() for doc in self.listed_docs)
        return f"[{', '.join(docs)}]"

    def hash_for_json(self, depth: int) -> Data:  # noqa: ARG002 - the same at any depth
        """All of it, documents as what they print: JSON does not see them as drops here."""
        return {key: printed_objects(value) for key, value in self.to_h().items()}

    members: ClassVar = {
        "label": lambda drop: drop.collection.label,
        "docs": lambda drop: [drop_of_document(doc) for doc in drop.listed_docs],
        "files": lambda drop: [StaticFileDrop(file) for file in drop.listed_files],
        "relative_directory": lambda drop: drop.collection.relative_directory,
        "output": lambda drop: drop.collection.is_written,
        "directory": lambda drop: drop.collection.directory,
    }
