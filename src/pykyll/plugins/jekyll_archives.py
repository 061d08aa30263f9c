"""A page for each category, tag, year, month and day of the posts.

Source of the behaviour: jekyll-archives 2.2.1.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import cmp_to_key
from typing import TYPE_CHECKING

from pykyll.config.merge import deep_merge
from pykyll.errors import PykyllError
from pykyll.files import paths
from pykyll.liquid import to_s
from pykyll.site import Page, url
from pykyll.site.document import compare
from pykyll.site.extensions import PRIORITIES
from pykyll.site.slug import slugify
from pykyll.templates.drops.document_drop import drop_of_document
from pykyll.templates.drops.page_drop import PageDrop

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pykyll.config.merge import Data
    from pykyll.site import Document, Site

_OPTION = "jekyll-archives"
_DEFAULTS: Data = {
    "layout": "archive",
    "enabled": [],
    "permalinks": {
        "year": "/:year/",
        "month": "/:year/:month/",
        "day": "/:year/:month/:day/",
        "tag": "/tag/:name/",
        "category": "/category/:name/",
    },
}
_BY_DATE = {"year": "%Y", "month": "%m", "day": "%d"}


def install(site: Site) -> None:
    """Add the generator."""
    site.generators.append(ArchivesGenerator())


class Archive(Page):
    """A page that lists posts.

    Args:
        site: The site.
        kind: `tag`, `category`, `year`, `month` or `day`.
        title: The tag or category; none for dates.
        placeholders: What the permalink may name.
        posts: The posts, newest first.
        options: The plugin's options.
    """

    def __init__(
        self,
        site: Site,
        kind: str,
        title: object,
        placeholders: Mapping[str, str | None],
        posts: Sequence[Document],
        options: Data,
    ) -> None:
        template = _option_of_kind(options, "permalinks", kind)
        if not isinstance(template, str):
            raise PykyllError(
                f"{_OPTION} has no permalink for '{kind}' that is a text",
                path="_config.yml",
                hint=f"write `permalinks: {{{kind}: /{kind}/:name/}}` below it",
            )
        address = url.sanitize_url(url.fill_literally(template, {**placeholders, "type": kind}))
        path = url.unescape_path(address).removeprefix("/")
        file = paths.join(path, "index.html") if address.endswith("/") else path
        super().__init__(site, paths.dirname(file), file.rpartition("/")[2])
        self._kind = kind
        self._url = address
        self.name = self.basename
        self.relative_path = file
        layout = _option_of_kind(options, "layouts", kind) or options.get("layout")
        self.data = {"layout": layout, "type": kind}
        if isinstance(title, str):
            self.data["title"] = title
        elif kind in _BY_DATE:
            self.data["date"] = _first_day(placeholders)
        self.data["posts"] = [drop_of_document(post) for post in posts]

    @property
    def type(self) -> str:
        """What front matter defaults know it as."""
        return self._kind

    @property
    def url(self) -> str:
        """By the plugin's own permalinks, whatever the site's."""
        return self._url or ""

    def forget_url(self) -> None:
        """The URL stays."""
        self._merged = None


class ArchivesGenerator:
    """Makes the archives that are switched on, and lists them as `site.archives`."""

    priority = PRIORITIES["normal"]

    def generate(self, site: Site) -> None:
        """Add the pages."""
        options = deep_merge(_DEFAULTS, site.config.section(_OPTION))
        archives = [*_by_name(site, options), *_by_date(site, options)]
        site.pages.extend(archives)
        listed = [PageDrop(archive) for archive in archives]
        site.config = replace(site.config, raw={**site.config.raw, "archives": listed})


def _by_name(site: Site, options: Data) -> Iterator[Archive]:
    for kind, key in (("tag", "tags"), ("category", "categories")):
        if _is_enabled(options, key):
            for name, posts in site.posts_by(key):
                yield Archive(site, kind, name, _placeholders_of(site, name), posts, options)


def _placeholders_of(site: Site, name: object) -> dict[str, str | None]:
    """What a tag or category fills in; the gem takes a hash for the parts of a date."""
    if isinstance(name, dict):
        return {}
    slug = slugify(name, marks=site.compat.slugs_keep_marks) if isinstance(name, str) else None
    return {"name": slug}


def _by_date(site: Site, options: Data) -> Iterator[Archive]:
    kinds = list(_BY_DATE)

    def below(
        posts: Sequence[Document], depth: int, placeholders: dict[str, str | None]
    ) -> Iterator[Archive]:
        kind = kinds[depth]
        groups: dict[str, list[Document]] = defaultdict(list)
        for post in posts:
            groups[post.date.strftime(_BY_DATE[kind])].append(post)
        for value, group in groups.items():
            newest_first = sorted(group, key=cmp_to_key(compare), reverse=True)
            named = {**placeholders, kind: value}
            if _is_enabled(options, kind):
                yield Archive(site, kind, None, named, newest_first, options)
            if depth + 1 < len(kinds):
                yield from below(newest_first, depth + 1, named)

    yield from below(site.posts.docs, 0, {})


def _is_enabled(options: Data, key: str) -> bool:
    enabled = options.get("enabled")
    return enabled is True or enabled == "all" or (isinstance(enabled, list) and key in enabled)


def _option_of_kind(options: Data, name: str, kind: str) -> object:
    values = options.get(name)
    return values.get(kind) if isinstance(values, dict) else None


def _first_day(placeholders: Mapping[str, str | None]) -> date:
    year, month, day = (int(to_s(placeholders.get(kind) or "1")) for kind in _BY_DATE)
    return date(year, month, day)
