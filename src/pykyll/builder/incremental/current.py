"""What each key of what was read stands for in the site at hand."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.builder.incremental.fingerprints import Fingerprints, digest
from pykyll.builder.incremental.inputs import file_sign, folder_signs
from pykyll.builder.incremental.keys import FIELD
from pykyll.builder.rendering import BODY
from pykyll.errors import PykyllError
from pykyll.files.source_text import read_text
from pykyll.site import Document, Page, StaticFile
from pykyll.site import reads as kinds
from pykyll.site.entries import bytes_digest, entry_at, files_below
from pykyll.source.model import digest_of
from pykyll.templates.drops.document_drop import drop_of_document
from pykyll.templates.drops.page_drop import PageDrop
from pykyll.templates.drops.static_file_drop import StaticFileDrop
from pykyll.templates.printed_time import printed
from pykyll.templates.tags.link import SiteFiles
from pykyll.templates.tags.post_url import Posts, parse_post_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pykyll.builder.incremental.keys import Key
    from pykyll.builder.rendering import Rendering
    from pykyll.site import Collection, Site
    from pykyll.templates.drops import SiteValues

_NEIGHBOURS = {"next": 1, "previous": -1}
GONE = "gone"
"""The digest of a field whose item there is no longer."""


class CurrentValues:
    """The digests of one site's keys, each worked out once.

    Args:
        site: The site, frozen.
        rendering: What knows how its items stand to each other.
        values: What templates see of it.
    """

    def __init__(self, site: Site, rendering: Rendering, values: SiteValues) -> None:
        self._site = site
        self._rendering = rendering
        self._values = values
        self._prints = Fingerprints(site)
        self._known: dict[Key, str] = {}
        self._items: dict[str, str] = {}
        files, posts = SiteFiles(site), Posts(site)
        self._digesters: dict[str, Callable[[str], str]] = {
            kinds.LIST: self._list,
            kinds.LAYOUT: lambda name: self._prints.of_layout(site.layouts.get(name)),
            kinds.DATA: self._data,
            kinds.FILE: self._file,
            kinds.ENTRY: self._unless_refused(entry_at),
            kinds.BYTES: self._unless_refused(bytes_digest),
            kinds.NAMES: self._unless_refused(
                lambda folder: digest("\0".join(files_below(folder)))
            ),
            kinds.ANSWER: lambda key: self._prints.of(site.asked.text_of(key)),
            kinds.LINK: lambda path: self._url(lambda: files.find(path).url),
            kinds.POST_URL: lambda text: self._url(
                lambda: posts.find(parse_post_name(text, site)).url
            ),
            kinds.SHOWN: lambda name: self._prints.of(site.shown.get(name)),
            kinds.PARSED: self._parsed,
            kinds.LEFT: self._left,
            kinds.CONFIG: lambda name: self._prints.of(site.config.get(name)),
            kinds.CLOCK: self._clock,
            kinds.EVERYTHING: lambda _name: self._everything,
        }

    @cached_property
    def items(self) -> dict[str, Document | Page | StaticFile]:
        """All items, by identity."""
        site = self._site
        return {each.identity: each for each in (*site.in_order(), *site.all_static_files())}

    def know_items(self, digests: Mapping[str, str]) -> None:
        """Take the digests of items that are known to be as they were."""
        self._items.update(digests)

    def of_item(self, item: Document | Page) -> str:
        """The digest of all that belongs to an item itself."""
        found = self._items.get(item.identity)
        if found is None:
            found = self._items[item.identity] = self._prints.of_item(item)
        return found

    def of(self, key: Key) -> str:
        """The digest of what a key stands for. Content, output and excerpts are none of these."""
        found = self._known.get(key)
        if found is None:
            kind, name, field = key
            with self._site.reads.gathered(), self._site.findings.step():
                found = self._field(name, field) if kind == FIELD else self._digesters[kind](name)
            self._known[key] = found
        return found

    def _field(self, identity: str, name: str) -> str:
        item = self.items.get(identity)
        if item is None:
            return GONE
        if isinstance(item, StaticFile):
            file = StaticFileDrop(item)
            return self._prints.of(file.to_h() if name == "*" else file.get(name))
        if name == BODY:
            return digest(item.body)
        if name == "*":
            return self.of_item(item)
        if name in _NEIGHBOURS and isinstance(item, Document):
            neighbour = item.neighbour(_NEIGHBOURS[name])
            return "" if neighbour is None else neighbour.identity
        drop = PageDrop(item) if isinstance(item, Page) else drop_of_document(item)
        try:
            value = drop.get(name)
            return self._prints.of([drop.has(name)] if value is None else value)
        except PykyllError as error:
            return digest(error.message)

    # Lists --------------------------------------------------------------------------

    def _list(self, name: str) -> str:
        if name in {"tags", "categories"}:
            groups = self._site.posts_by(name)
            named = [[tag, [post.identity for post in posts]] for tag, posts in groups]
            return self._prints.of(named)
        if name == "layouts":
            return digest("\0".join(self._site.layouts))
        return digest("\0".join(each.identity for each in self._listed(name)))

    def _listed(self, name: str) -> Iterable[Document | Page | StaticFile]:
        site = self._site
        kind, _, label = name.partition(":")
        every = site.collections.values()
        match kind:
            case "pages":
                extra = [each for _, each in self._values.extra_pages]
                return [*site.pages, *(each.page for each in extra if isinstance(each, PageDrop))]
            case "html_pages":
                return [page for page in site.pages if page.is_html or page.url.endswith("/")]
            case "static_files":
                return site.static_files
            case "posts":
                return site.sorted_posts
            case "latest":
                return site.posts.docs[-11:]
            case "documents":
                return [each for found in every for each in self._of_collection(found)]
        collection = site.collections.get(label)
        if collection is None:
            return []
        return collection.docs if kind == "collection" else collection.files

    def _of_collection(self, found: Collection) -> list[Document | StaticFile]:
        return [*found.docs, *found.files]

    # Everything else ------------------------------------------------------------------

    def _data(self, name: str) -> str:
        data = self._site.data
        if name == "*":
            return self._prints.of(data)
        return self._prints.of(data[name]) if name in data else ""

    def _file(self, path: str) -> str:
        known = self._site.reads.digests
        if self._is_refused(path):
            return ""
        if path not in known:
            try:
                known[path] = digest_of(read_text(path, self._site.encoding))
            except PykyllError:
                known[path] = None
        return known[path] or ""

    def _unless_refused(self, look: Callable[[str], str]) -> Callable[[str], str]:
        return lambda path: "" if self._is_refused(path) else look(path)

    def _is_refused(self, path: str) -> bool:
        """Whether a path of the site leads out of it now, by a link that was put there since."""
        is_own = path.startswith(f"{self._site.source.rstrip('/')}/")
        return is_own and self._site.config.wall.refuses(path)

    def _url(self, find: Callable[[], str]) -> str:
        try:
            return digest(find())
        except PykyllError:
            return GONE

    def _parsed(self, path: str) -> str:
        page = self._rendering.parsed_once.first(path)
        return "" if page is None else page.identity

    def _left(self, identity: str) -> str:
        item = self.items.get(identity)
        if not isinstance(item, (Document, Page)):
            return GONE
        return self._prints.of(self._rendering.left_over.layout_before(item.position))

    def _clock(self, name: str) -> str:
        return printed(name, self._site.time) or self._site.time.isoformat()

    @cached_property
    def _everything(self) -> str:
        site, prints = self._site, self._prints
        parts = [self.of_item(item) for item in site.in_order()]
        parts += [prints.of(StaticFileDrop(each).to_h()) for each in site.all_static_files()]
        parts += [repr(file_sign(each.path_on_disk)) for each in site.all_static_files()]
        for folder in site.tree.includes_paths:
            names = [name for name in folder_signs(folder) if not name.endswith("/")]
            parts += [f"{name} {self._file(os.path.join(folder, name))}" for name in sorted(names)]
        parts += [prints.of_layout(site.layouts[name]) for name in sorted(site.layouts)]
        parts += [prints.of(site.data), prints.of(site.shown), site.time.isoformat()]
        return digest("\0".join(parts))
