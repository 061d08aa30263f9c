"""A collection as templates see it. Source of the behaviour: Jekyll's `CollectionDrop`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pykyll.templates.drops.document_drop import drop_of_document
from pykyll.templates.drops.member_drop import MemberDrop
from pykyll.templates.drops.printed_objects import printed_objects
from pykyll.templates.drops.static_file_drop import StaticFileDrop

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.site.collection import Collection


class CollectionDrop(MemberDrop):
    """A collection: its members, then its metadata."""

    __slots__ = ("collection",)

    def __init__(self, collection: Collection) -> None:
        self.collection = collection

    @property
    def fallback(self) -> Data:
        """The metadata under `collections:`."""
        return self.collection.metadata

    def to_s(self) -> str:
        """The list of documents as Ruby inspects it."""
        docs = (drop_of_document(doc).inspect() for doc in self.collection.docs)
        return f"[{', '.join(docs)}]"

    def hash_for_json(self, depth: int) -> Data:  # noqa: ARG002 - the same at any depth
        """All of it, documents as what they print: JSON does not see them as drops here."""
        return {key: printed_objects(value) for key, value in self.to_h().items()}

    members: ClassVar = {
        "label": lambda drop: drop.collection.label,
        "docs": lambda drop: [drop_of_document(doc) for doc in drop.collection.docs],
        "files": lambda drop: [StaticFileDrop(file) for file in drop.collection.files],
        "relative_directory": lambda drop: drop.collection.relative_directory,
        "output": lambda drop: drop.collection.is_written,
        "directory": lambda drop: drop.collection.directory,
    }
