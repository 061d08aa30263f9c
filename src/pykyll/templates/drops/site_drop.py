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
from pykyll.templates.drops.ruby_keys import HashWithRubyKeys
from pykyll.templates.drops.static_file_drop import StaticFileDrop

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pykyll.config.merge import Data

    Groups = Mapping[object, Sequence[object]]
    from pykyll.site.site import Site


class SiteValues:
    """What templates see of one site, made when first asked for and then kept.

    All drops of a site share it, so that it is the one place where a site is read.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self.extra_pages: list[object] = []
        """Pages that came up while others were rendered: source maps of styles."""

    @cached_property
    def documents_by_label(self) -> dict[str, list[object]]:
        """The documents of each collection but posts."""
        return {
            label: [drop_of_document(doc) for doc in collection.docs]
            for label, collection in self.site.collections.items()
            if label != "posts"
        }

    @cached_property
    def posts(self) -> list[object]:
        """Posts, newest first."""
        return [drop_of_document(post) for post in reversed(self.site.sorted_posts)]

    @cached_property
    def own_pages(self) -> list[object]:
        """Pages, by name."""
        return [PageDrop(page) for page in self.site.pages]

    @property
    def pages(self) -> list[object]:
        """Pages, by name, and behind them those that came up since."""
        return [*self.own_pages, *self.extra_pages] if self.extra_pages else self.own_pages

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
    def tags(self) -> Groups:
        """Posts under each tag."""
        return self._posts_by("tags")

    @cached_property
    def categories(self) -> Groups:
        """Posts under each category."""
        return self._posts_by("categories")

    def _posts_by(self, key: str) -> Groups:
        groups = self.site.posts_by(key)
        pairs = [(name, [drop_of_document(post) for post in posts]) for name, posts in groups]
        if all(isinstance(name, str) for name, _ in pairs):
            return dict(pairs)
        return HashWithRubyKeys(pairs)

    def related_posts(self, document: object) -> object:
        """The ten latest posts but that one; nil for what is no document."""
        if not isinstance(document, Document):
            return None
        posts = self.site.posts.docs
        if len(posts) <= 1:
            return []
        latest: list[Document] = [post for post in reversed(posts[-11:]) if post is not document]
        return [drop_of_document(post) for post in latest[:10]]


class SiteDrop(MemberDrop):
    """Collections by label, then the members, what plugins show, and the configuration.

    Args:
        values: What there is to see.
        current: The document that is rendered: what `related_posts` relate to.
    """

    __slots__ = ("current", "values")

    def __init__(self, values: SiteValues, current: object = None) -> None:
        self.values = values
        self.current = current

    @property
    def fallback(self) -> Data:
        """The configuration, and over it what plugins show."""
        raw, shown = self.values.site.config.raw, self.values.site.shown
        return {**raw, **shown} if shown else raw

    def fallback_value(self, key: object) -> object:
        """What a plugin shows under that name, else the setting."""
        return self.values.site.setting(key)  # type: ignore[arg-type]  # any key may be asked for

    def get(self, key: object) -> object:
        """A collection's documents, a member, or a key of the configuration."""
        if isinstance(key, str) and key in self.values.documents_by_label:
            return self.values.documents_by_label[key]
        return super().get(key)

    def has(self, key: object) -> bool:
        """Whether there is such a thing."""
        is_label = isinstance(key, str) and key in self.values.documents_by_label
        return is_label or super().has(key)

    def hash_for_json(self, depth: int) -> Data:  # noqa: ARG002 - the same at any depth
        """All of it, documents and pages as what they print."""
        return {key: printed_objects(value) for key, value in self.to_h().items()}

    def equals(self, other: object) -> bool:
        """There is one site, whatever is rendered."""
        return isinstance(other, SiteDrop) and other.values.site is self.values.site

    members: ClassVar = {
        "posts": lambda drop: drop.values.posts,
        "html_pages": lambda drop: drop.values.html_pages,
        "collections": lambda drop: drop.values.collections,
        "documents": lambda drop: drop.values.documents,
        "related_posts": lambda drop: drop.values.related_posts(drop.current),
        "time": lambda drop: drop.values.site.time,
        "pages": lambda drop: drop.values.pages,
        "static_files": lambda drop: drop.values.static_files,
        "tags": lambda drop: drop.values.tags,
        "categories": lambda drop: drop.values.categories,
        "config": lambda _drop: None,
        "data": lambda drop: drop.values.site.config.get("data") or drop.values.site.data,
    }


def drop_of_site(site: Site) -> SiteDrop:
    """`site` as templates see it outside of any page."""
    drop = site.liquid.site_drop()
    return drop if isinstance(drop, SiteDrop) else SiteDrop(SiteValues(site))
