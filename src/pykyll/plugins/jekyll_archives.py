"""A page for each category, tag, year, month and day of the posts.

Source of the behaviour: jekyll-archives 2.2.1.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cmp_to_key
from typing import TYPE_CHECKING

from pykyll.config.kinds import MAP, Kind, shown
from pykyll.config.merge import deep_merge
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.extend.setting_types import Rule, at_config, check_settings
from pykyll.files import paths
from pykyll.liquid import is_truthy
from pykyll.ruby.text import to_s
from pykyll.site import Page, url
from pykyll.site.document import compare
from pykyll.site.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.site import Document

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
_SECTION = (
    Rule(
        (_OPTION,), MAP, "write its settings below it, such as `enabled: all`", takes_nothing=False
    ),
)
_LAYOUTS = (
    Rule(
        (_OPTION, "layouts"),
        Kind(MAP.words, lambda value: value is False or isinstance(value, (dict, str))),
        "write a layout for each: `layouts: {tag: archive}`",
    ),
)
_BY_DATE = {"year": "%Y", "month": "%m", "day": "%d"}


def install(host: Host) -> None:
    """Add the generator."""
    host.add_generator(add_archives)


@dataclass(frozen=True, slots=True)
class Options:
    """`jekyll-archives:` of the configuration."""

    enabled: object
    """`all`, true, or a list of what there are archives for."""
    layout: object
    layouts: Data
    permalinks: Data

    @classmethod
    def read(cls, given: Data) -> Options:
        """What a site gives, over the plugin's own."""
        merged = deep_merge(_DEFAULTS, given)
        layouts, permalinks = merged.get("layouts"), merged.get("permalinks")
        return cls(
            merged.get("enabled"),
            merged.get("layout"),
            layouts if isinstance(layouts, dict) else {},
            permalinks if isinstance(permalinks, dict) else {},
        )

    def has(self, key: str) -> bool:
        """Whether there are archives for `tags`, `categories`, `year`, `month` or `day`."""
        enabled = self.enabled
        return enabled is True or enabled == "all" or (isinstance(enabled, list) and key in enabled)

    def permalink(self, host: Host, kind: str) -> str:
        """Where archives of a kind go.

        Raises:
            PykyllError: Where that is no text.
        """
        template = self.permalinks.get(kind)
        if isinstance(template, list):
            return to_s(template)
        if isinstance(template, str) and "\0" not in template:
            return template
        error = PykyllError(
            f"{_OPTION} has no permalink for '{kind}' that is a text: it is {shown(template)}",
            hint=f"write `permalinks: {{{kind}: /{kind}/:name/}}` below it",
        )
        raise at_config(host, error, (_OPTION, "permalinks", kind))


class Archive(Page):
    """A page that lists posts.

    Args:
        host: The site, as plugins have it.
        kind: `tag`, `category`, `year`, `month` or `day`.
        title: The tag or category; none for dates.
        placeholders: What the permalink may name.
        posts: The posts, newest first.
        options: The plugin's options.
    """

    def __init__(
        self,
        host: Host,
        kind: str,
        title: object,
        placeholders: Mapping[str, str | None],
        posts: Sequence[Document],
        options: Options,
    ) -> None:
        template = options.permalink(host, kind)
        address = url.sanitize_url(url.fill_literally(template, {**placeholders, "type": kind}))
        path = url.unescape_path(address).removeprefix("/")
        file = paths.join(path, "index.html") if address.endswith("/") else path
        super().__init__(host, paths.dirname(file), file.rpartition("/")[2], url=address)
        self._kind = kind
        self.name = self.basename
        self.relative_path = file
        layout = options.layouts.get(kind)
        self.data = {"layout": layout if is_truthy(layout) else options.layout, "type": kind}
        if isinstance(title, str):
            self.data["title"] = title
        elif kind in _BY_DATE:
            self.data["date"] = _first_day(placeholders)
        self.data["posts"] = [host.drop_of(post) for post in posts]

    @property
    def type(self) -> str:
        """What front matter defaults know it as."""
        return self._kind


def add_archives(host: Host) -> None:
    """Add the archives that are switched on, and list them as `site.archives`."""
    check_settings(host, _SECTION)
    options = Options.read(host.config.section(_OPTION))
    if is_truthy(options.enabled) and options.enabled != []:
        check_settings(host, _LAYOUTS)
    archives = [*_by_name(host, options), *_by_date(host, options)]
    for archive in archives:
        host.add(archive)
    host.show("archives", [host.drop_of(archive) for archive in archives])


def _by_name(host: Host, options: Options) -> Iterator[Archive]:
    for kind, key in (("tag", "tags"), ("category", "categories")):
        if options.has(key):
            for name, posts in host.posts_by(key):
                yield Archive(host, kind, name, _placeholders_of(host, name), posts, options)


def _placeholders_of(host: Host, name: object) -> dict[str, str | None]:
    """What a tag or category fills in; the gem takes a hash for the parts of a date."""
    if isinstance(name, dict):
        return {}
    slug = slugify(name, marks=host.compat.slugs_keep_marks) if isinstance(name, str) else None
    return {"name": slug}


def _by_date(host: Host, options: Options) -> Iterator[Archive]:
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
            if options.has(kind):
                yield Archive(host, kind, None, named, newest_first, options)
            if depth + 1 < len(kinds):
                yield from below(newest_first, depth + 1, named)

    yield from below(host.posts.docs, 0, {})


def _first_day(placeholders: Mapping[str, str | None]) -> date:
    year, month, day = (int(to_s(placeholders.get(kind) or "1")) for kind in _BY_DATE)
    return date(year, month, day)
