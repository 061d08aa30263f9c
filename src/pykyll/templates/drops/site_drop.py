"""`site` in templates. Source of the behaviour: Jekyll's `SiteDrop`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from pykyll.site.document import Document
from pykyll.templates.drops.collection_drop import CollectionDrop
from pykyll.templates.drops.document_drop import drop_of_document
from pykyll.templates.drops.member_drop import MemberDrop
from pykyll.templates.drops.page_drop import PageDrop
from pykyll.templates.drops.printed_objects import printed_objects
from pykyll.templates.drops.static_file_drop import StaticFileDrop

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.site.site import Site


class SiteDrop(MemberDrop):
    """Collections by label, then the members, what plugins show, and the configuration."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.current: object = None
        """The document that is rendered: what `related_posts` relate to."""

    @property
    def fallback(self) -> Data:
        """The configuration, and over it what plugins show."""
        raw, shown = self.site.config.raw, self.site.shown
        return {**raw, **shown} if shown else raw

    def fallback_value(self, key: object) -> object:
        """What a plugin shows under that name, else the setting."""
        return self.site.setting(key)  # type: ignore[arg-type]  # any key may be asked for

    def get(self, key: object) -> object:
        """A collection's documents, a member, or a key of the configuration."""
        if isinstance(key, str) and key in self._documents:
            return self._documents[key]
        return super().get(key)

    def has(self, key: object) -> bool:
        """Whether there is such a thing."""
        return (isinstance(key, str) and key in self._documents) or super().has(key)

    def hash_for_json(self, depth: int) -> Data:  # noqa: ARG002 - the same at any depth
        """All of it, documents and pages as what they print."""
        return {key: printed_objects(value) for key, value in self.to_h().items()}

    @cached_property
    def _documents(self) -> dict[str, list[object]]:
        return {
            label: [drop_of_document(doc) for doc in collection.docs]
            for label, collection in self.site.collections.items()
            if label != "posts"
        }

    @cached_property
    def posts(self) -> list[object]:
        """Posts, newest first."""
        return [drop_of_document(post) for post in reversed(self.site.sorted_posts)]

    @property
    def pages(self) -> list[object]:
        """Pages, by name; while they are rendered, source maps of styles come behind."""
        drops = self._page_drops
        drops.extend(PageDrop(page) for page in self.site.pages[len(drops) :])
        return drops

    @cached_property
    def _page_drops(self) -> list[object]:
        return []

    @cached_property
    def html_pages(self) -> list[object]:
        """Pages that are HTML or lie in a folder of their own."""
        return [
            PageDrop(page) for page in self.site.pages if page.is_html or page.url.endswith("/")
        ]

    @cached_property
    def static_files(self) -> list[object]:
        """Static files, by path."""
        return [StaticFileDrop(file) for file in self.site.static_files]

    @cached_property
    def collections(self) -> list[object]:
        """Collections, by label."""
        ordered = sorted(self.site.collections.values(), key=lambda each: each.label)
        return [CollectionDrop(collection) for collection in ordered]

    @cached_property
    def documents(self) -> list[object]:
        """The documents and static files of all collections."""
        found: list[object] = []
        for collection in self.site.collections.values():
            found.extend(drop_of_document(doc) for doc in collection.docs)
            found.extend(StaticFileDrop(file) for file in collection.files)
        return found

    @cached_property
    def tags(self) -> Data:
        """Posts under each tag."""
        return self._posts_by("tags")

    @cached_property
    def categories(self) -> Data:
        """Posts under each category."""
        return self._posts_by("categories")

    def _posts_by(self, key: str) -> Data:
        groups = self.site.posts_by(key)
        return {name: [drop_of_document(post) for post in posts] for name, posts in groups.items()}

    def related_posts(self) -> object:
        """The ten latest posts but the current one; nil for what is no document."""
        document = self.current
        if not isinstance(document, Document):
            return None
        posts = self.site.posts.docs
        if len(posts) <= 1:
            return []
        latest: list[Document] = [post for post in reversed(posts[-11:]) if post is not document]
        return [drop_of_document(post) for post in latest[:10]]

    members: ClassVar = {
        "posts": lambda drop: drop.posts,
        "html_pages": lambda drop: drop.html_pages,
        "collections": lambda drop: drop.collections,
        "documents": lambda drop: drop.documents,
        "related_posts": related_posts,
        "time": lambda drop: drop.site.time,
        "pages": lambda drop: drop.pages,
        "static_files": lambda drop: drop.static_files,
        "tags": lambda drop: drop.tags,
        "categories": lambda drop: drop.categories,
        "config": lambda _drop: None,
        "data": lambda drop: drop.site.config.get("data") or drop.site.data,
    }
