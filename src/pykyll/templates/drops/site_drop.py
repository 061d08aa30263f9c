"""`site` in templates. Source of the behaviour: Jekyll's `SiteDrop`."""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from pykyll.config.how_to_build import HOW_TO_BUILD
from pykyll.site.document import Document
from pykyll.site.reads import CONFIG, LIST, SHOWN, WHOLE_CLOCK
from pykyll.site.renderable import Renderable
from pykyll.templates import moments
from pykyll.templates.drops.collection_drop import CollectionDrop
from pykyll.templates.drops.data_hash import DataHash
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

    All drops of a site share it: it is the one place where a site's lists are read, and
    where that is noted.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self.extra_pages: list[tuple[int, object]] = []
        """Pages that came up while others were rendered (source maps of styles), each with
        the place of the page that it came with."""

    def _reads(self, name: str) -> None:
        self.site.reads.keys.add((LIST, name))

    def documents_of(self, label: str) -> list[object] | None:
        """The documents of a collection but posts; None where there is none of that name."""
        found = self._documents_by_label.get(label)
        if found is not None:
            self._reads(f"collection:{label}")
        return found

    @property
    def posts(self) -> list[object]:
        """Posts, newest first."""
        self._reads("posts")
        return self._posts

    def pages_before(self, position: int) -> list[object]:
        """Pages, by name, and behind them those that came up before that place."""
        self._reads("pages")
        extra = [page for place, page in self.extra_pages if place < position]
        return [*self._own_pages, *extra] if extra else self._own_pages

    @property
    def html_pages(self) -> list[object]:
        """Pages that are HTML or lie in a folder of their own."""
        self._reads("html_pages")
        return self._html_pages

    @property
    def static_files(self) -> list[object]:
        """Static files, by path."""
        self._reads("static_files")
        return self._static_files

    @property
    def collections(self) -> list[object]:
        """Collections, by label."""
        return self._collections

    @property
    def documents(self) -> list[object]:
        """The documents and static files of all collections."""
        self._reads("documents")
        return self._documents

    @property
    def tags(self) -> Groups:
        """Posts under each tag."""
        self._reads("tags")
        return self._tags

    @property
    def categories(self) -> Groups:
        """Posts under each category."""
        self._reads("categories")
        return self._categories

    def related_posts(self, document: object) -> object:
        """The ten latest posts but that one; nil for what is no document."""
        if not isinstance(document, Document):
            return None
        self._reads("latest")
        posts = self.site.posts.docs
        if len(posts) <= 1:
            return []
        latest: list[Document] = [post for post in reversed(posts[-11:]) if post is not document]
        return [drop_of_document(post) for post in latest[:10]]

    @cached_property
    def data(self) -> DataHash:
        """What `_data` holds."""
        return DataHash(self.site.data, self.site.reads)

    # Made once ----------------------------------------------------------------------

    @cached_property
    def _documents_by_label(self) -> dict[str, list[object]]:
        return {
            label: [drop_of_document(doc) for doc in collection.docs]
            for label, collection in self.site.collections.items()
            if label != "posts"
        }

    @cached_property
    def _posts(self) -> list[object]:
        return [drop_of_document(post) for post in reversed(self.site.sorted_posts)]

    @cached_property
    def _own_pages(self) -> list[object]:
        return [PageDrop(page) for page in self.site.pages]

    @cached_property
    def _html_pages(self) -> list[object]:
        return [
            PageDrop(page) for page in self.site.pages if page.is_html or page.url.endswith("/")
        ]

    @cached_property
    def _static_files(self) -> list[object]:
        return [StaticFileDrop(file) for file in self.site.static_files]

    @cached_property
    def _collections(self) -> list[object]:
        ordered = sorted(self.site.collections.values(), key=lambda each: each.label)
        return [CollectionDrop(collection) for collection in ordered]

    @cached_property
    def _documents(self) -> list[object]:
        found: list[object] = []
        for collection in self.site.collections.values():
            found.extend(drop_of_document(doc) for doc in collection.docs)
            found.extend(StaticFileDrop(file) for file in collection.files)
        return found

    @cached_property
    def _tags(self) -> Groups:
        return self._posts_by("tags")

    @cached_property
    def _categories(self) -> Groups:
        return self._posts_by("categories")

    def _posts_by(self, key: str) -> Groups:
        groups = self.site.posts_by(key)
        pairs = [(name, [drop_of_document(post) for post in posts]) for name, posts in groups]
        if all(isinstance(name, str) for name, _ in pairs):
            return dict(pairs)
        return HashWithRubyKeys(pairs)


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
        reads = self.values.site.reads.keys
        reads.update((SHOWN, name) for name in shown)
        reads.update((CONFIG, name) for name in HOW_TO_BUILD if name in raw)
        return {**raw, **shown} if shown else raw

    def fallback_value(self, key: object) -> object:
        """What a plugin shows under that name, else the setting."""
        if key in HOW_TO_BUILD:
            self.values.site.reads.keys.add((CONFIG, str(key)))
        return self.values.site.setting(key)  # type: ignore[arg-type]  # any key may be asked for

    def get(self, key: object) -> object:
        """A collection's documents, a member, or a key of the configuration."""
        if isinstance(key, str):
            documents = self.values.documents_of(key)
            if documents is not None:
                return documents
        return super().get(key)

    def get_for(self, key: object, filter_name: str) -> object:
        """The time for what prints it; a filter of dates notes itself what it printed."""
        if key != "time":
            return self.get(key)
        if filter_name in moments.FILTERS:
            return self.values.site.time
        if filter_name:
            return self.get(key)
        self.values.site.reads.keys.add(moments.read_of("", ()))
        return self.values.site.time

    def has(self, key: object) -> bool:
        """Whether there is such a thing."""
        is_label = isinstance(key, str) and self.values.documents_of(key) is not None
        return is_label or super().has(key)

    def _time(self) -> object:
        self.values.site.reads.keys.add(WHOLE_CLOCK)
        return self.values.site.time

    def _pages(self) -> list[object]:
        current = self.current
        # Without a page at hand, all that came up so far is there.
        place = current.position if isinstance(current, Renderable) else sys.maxsize
        return self.values.pages_before(place)

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
        "time": _time,
        "pages": _pages,
        "static_files": lambda drop: drop.values.static_files,
        "tags": lambda drop: drop.values.tags,
        "categories": lambda drop: drop.values.categories,
        "config": lambda _drop: None,
        "data": lambda drop: drop.values.site.config.get("data") or drop.values.data,
    }


def drop_of_site(site: Site) -> SiteDrop:
    """`site` as templates see it outside of any page."""
    drop = site.liquid.site_drop()
    return drop if isinstance(drop, SiteDrop) else SiteDrop(SiteValues(site))
