"""Documents and excerpts as templates see them.

Source of the behaviour: Jekyll's `DocumentDrop` and `ExcerptDrop`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pykyll.ruby.text import to_s
from pykyll.site.excerpt import Excerpt
from pykyll.site.reads import WHOLE_CLOCK
from pykyll.templates import moments
from pykyll.templates.drops.member_drop import METHODS, MemberDrop

if TYPE_CHECKING:
    from pykyll.config.compat import Compat
    from pykyll.config.merge import Data
    from pykyll.site.document import Document


_COLLAPSED_FROM_DEPTH = 2
_NOTED_BY_RENDERER = frozenset({"content", "output"})
_NESTED = frozenset({"content", "output", "excerpt", "next", "previous"})


class DocumentDrop(MemberDrop):
    """A document: its members, then its front matter."""

    __slots__ = ("document",)

    def __init__(self, document: Document) -> None:
        self.document = document

    def get(self, key: object) -> object:
        """As for every drop; what is read is noted."""
        document = self.document
        site = document.site
        if not isinstance(key, str):
            site.reads.keys.add((document, "*"))
            return super().get(key)
        if key not in _NOTED_BY_RENDERER:
            site.reads.keys.add((document, key))
        # As in `MemberDrop`; filters over large collections ask nothing else, half a million times.
        member = self.members.get(key) or METHODS.get(key)
        value = document.value(key) if member is None else member(self)
        if value is site.time:
            site.reads.keys.add(WHOLE_CLOCK)
        return value

    def get_for(self, key: object, filter_name: str) -> object:
        """The date for what prints it: where it is the build's, all that counts is what is printed."""
        if key != "date" or filter_name not in moments.FILTERS:
            return self.get(key)
        document = self.document
        reads = document.site.reads.keys
        reads.add((document, "date"))
        value = self.members["date"](self) if "date" in self.members else document.value("date")
        if value is document.site.time:
            reads.add(moments.read_of(filter_name, ()))
        return value

    def keys(self) -> list[str]:
        """As for every drop; what is read is noted."""
        self.document.site.reads.keys.add((self.document, "*"))
        return super().keys()

    @property
    def fallback(self) -> Data:
        """The front matter."""
        return self.document.data

    def fallback_value(self, key: object) -> object:
        """Front matter, with front matter defaults behind it.

        Of a document that was not read of a file, Liquid sees none: it asks Jekyll's hash for
        its keys first, and defaults are none of them.
        """
        if self.document.was_added:
            return self.document.data.get(key)  # type: ignore[call-overload]  # likewise
        return self.document.value(key)  # type: ignore[arg-type]  # any key may be asked for

    def has(self, key: object) -> bool:
        """Front matter defaults count too."""
        self.document.site.reads.keys.add((self.document, key if isinstance(key, str) else "*"))
        return super().has(key) or (isinstance(key, str) and self.fallback_value(key) is not None)

    def to_s(self) -> str:
        """The output, else the content."""
        renderer = self.document.site.renderer
        output = renderer.output_of(self.document)
        return renderer.content_of(self.document) if output is None else output

    def equals(self, other: object) -> bool:
        """Two drops are equal when they stand for the same document."""
        return isinstance(other, DocumentDrop) and other.document is self.document

    def inspect(self) -> str:
        """What a list of documents shows."""
        document = self.document
        label = document.collection.label
        return f"#<Jekyll::Document {document.relative_path} collection={label}>"

    def hash_for_json(self, depth: int) -> Data:
        """All of it as a hash; two levels down, the neighbours have no neighbours."""
        pairs = self.to_h()
        if depth >= _COLLAPSED_FROM_DEPTH:
            for name in ("previous", "next"):
                neighbour = pairs[name]
                if isinstance(neighbour, DocumentDrop):
                    pairs[name] = neighbour.collapsed()
        return pairs

    def collapsed(self) -> Data:
        """The document without what would nest without end."""
        return {key: self.get(key) for key in self.keys() if key not in _NESTED}

    def _name(self) -> object:
        return self.document.data.get("name") or self.document.basename

    def _excerpt(self) -> object:
        excerpt = self.document.value("excerpt")
        return excerpt.rendered() if isinstance(excerpt, Excerpt) else to_s(excerpt)

    def neighbour(self, step: int) -> object:
        """The next document of the collection (1) or the one before (-1)."""
        neighbour = self.document.neighbour(step)
        return None if neighbour is None else drop_of_document(neighbour)

    members: ClassVar = {
        "name": _name,
        "id": lambda drop: drop.document.id,
        "next": lambda drop: drop.neighbour(1),
        "previous": lambda drop: drop.neighbour(-1),
        "relative_path": lambda drop: drop.document.relative_path,
        "content": lambda drop: drop.document.site.renderer.content_of(drop.document),
        "excerpt": _excerpt,
        "output": lambda drop: drop.document.site.renderer.output_of(drop.document),
        "title": lambda drop: drop.document.value("title"),
        "categories": lambda drop: drop.document.value("categories"),
        "path": lambda drop: drop.document.relative_path,
        "url": lambda drop: drop.document.url,
        "date": lambda drop: drop.document.date,
        "tags": lambda drop: drop.document.value("tags"),
        "collection": lambda drop: drop.document.collection.label,
    }


_JEKYLL_3_MEMBERS = (
    "content",
    "output",
    "id",
    "next",
    "relative_path",
    "excerpt",
    "collection",
    "previous",
    "path",
    "url",
)
"""In the order of Ruby's table of methods: JSON shows it."""


class NamelessDocumentDrop(DocumentDrop):
    """A document before Jekyll 4.3: `name` is front matter alone."""

    __slots__ = ()
    members: ClassVar = {k: v for k, v in DocumentDrop.members.items() if k != "name"}


class Jekyll3DocumentDrop(DocumentDrop):
    """A document before Jekyll 4: `date` is front matter too, nil where it has none."""

    __slots__ = ()
    members: ClassVar = {name: DocumentDrop.members[name] for name in _JEKYLL_3_MEMBERS}

    def get(self, key: object) -> object:
        """As for every document; a date that it gets while rendered is seen from then on."""
        value = super().get(key)
        document = self.document
        if value is None and key == "date" and document.gets_date_in_layout:
            document.site.reads.keys.add(WHOLE_CLOCK)
            return document.site.time if document.site.renderer.is_in_layout(document) else None
        return value

    def get_for(self, key: object, filter_name: str) -> object:
        """As `get`: whether there is a date depends on when it is asked for."""
        del filter_name
        return self.get(key)


class ExcerptDrop(MemberDrop):
    """`page` while the excerpt of a document is rendered."""

    __slots__ = ("excerpt", "parent")

    def __init__(self, excerpt: Excerpt, document: Document) -> None:
        self.excerpt = excerpt
        self.parent = drop_of_document(document)

    @property
    def fallback(self) -> Data:
        """The document's front matter without `layout` and `excerpt`."""
        return self.excerpt.data

    def to_s(self) -> str:
        """The excerpt's text."""
        return self.excerpt.content

    def _name(self) -> object:
        return self.parent.get("name")

    members: ClassVar = {
        "layout": lambda drop: drop.parent.document.value("layout"),
        "name": _name,
        "date": lambda drop: drop.parent.document.date,
        "excerpt": lambda _drop: None,
        "id": lambda drop: f"{drop.parent.document.id}#excerpt",
        "next": lambda drop: drop.parent.get("next"),
        "previous": lambda drop: drop.parent.get("previous"),
        "relative_path": lambda drop: drop.excerpt.relative_path,
        "content": lambda drop: drop.excerpt.content,
        "output": lambda drop: drop.excerpt.output,
        "title": lambda drop: drop.excerpt.value("title"),
        "categories": lambda drop: drop.excerpt.value("categories"),
        "path": lambda drop: drop.excerpt.relative_path,
        "url": lambda drop: drop.parent.document.url,
        "tags": lambda drop: drop.excerpt.value("tags"),
        "collection": lambda drop: drop.parent.document.collection.label,
    }


class NamelessExcerptDrop(ExcerptDrop):
    """An excerpt before Jekyll 4.3."""

    __slots__ = ()
    members: ClassVar = {k: v for k, v in ExcerptDrop.members.items() if k != "name"}


class Jekyll3ExcerptDrop(ExcerptDrop):
    """An excerpt before Jekyll 4."""

    __slots__ = ()
    members: ClassVar = {name: ExcerptDrop.members[name] for name in ("layout", *_JEKYLL_3_MEMBERS)}


def drop_of_document(document: Document) -> DocumentDrop:
    """The one drop of a document."""
    drop = document.drop
    if not isinstance(drop, DocumentDrop):
        drop = document.drop = _document_drop(document.site.compat)(document)
    return drop


def drop_of_excerpt(excerpt: Excerpt, document: Document) -> ExcerptDrop:
    """A drop of a document's excerpt."""
    compat = document.site.compat
    if compat.documents_have_names:
        return ExcerptDrop(excerpt, document)
    if compat.undated_documents_have_dates:
        return NamelessExcerptDrop(excerpt, document)
    return Jekyll3ExcerptDrop(excerpt, document)


def _document_drop(compat: Compat) -> type[DocumentDrop]:
    if compat.documents_have_names:
        return DocumentDrop
    return NamelessDocumentDrop if compat.undated_documents_have_dates else Jekyll3DocumentDrop
