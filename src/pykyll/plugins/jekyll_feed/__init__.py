"""Atom feeds of posts, collections, categories and tags.

Source of the behaviour: jekyll-feed 0.17.0.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pykyll.config.place import at_setting
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.extend.template_filters import xml_escape
from pykyll.liquid import inspect, to_s
from pykyll.plugins.jekyll_feed.feed_xml import FeedSource, feed_xml
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.liquid import Context, ParseContext

_NOT_IN_TAG_PATH = regex(r"[^a-zA-Z0-9_]")


def install(host: Host) -> None:
    """Add the generator of feeds and the tag `feed_meta`."""
    given = host.config.section("feed")
    _check_limit(given.get("posts_limit"), host)
    settings = FeedSettings.read(given)
    host.add_generator(lambda host: add_feeds(host, settings), priority="lowest")

    def feed_meta(_markup: str, _parse: ParseContext) -> Callable[[Context], str]:
        return lambda _context: _meta_tag(host, settings)

    host.add_tag("feed_meta", feed_meta)


def _check_limit(limit: object, host: Host) -> None:
    """Refuse a `posts_limit` that no feed can count with.

    Raises:
        PykyllError: It is a list, keys and values, or a date.
    """
    if not limit or not isinstance(limit, (list, dict, date)):
        return
    error = PykyllError(
        f"`feed: posts_limit` must be a number, and is {inspect(limit)}",
        hint="write `posts_limit: 20`",
    )
    raise at_setting(
        error, "posts_limit", files=host.config.files, source=host.source, within=("feed",)
    )


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """`feed:` of the configuration."""

    path: str | None
    """Where the feed of posts goes, if not to `/feed.xml`."""
    collections: dict[str, Data]
    """The settings of each collection that gets a feed; posts are always among them."""
    tags: Data | None
    """`only`, `except` and `path`; none where tags get no feeds."""
    disable_in_development: bool

    @classmethod
    def read(cls, given: Data) -> FeedSettings:
        """What a site gives."""
        collections = _collections(given)
        posts = collections["posts"]
        tags = given.get("tags")
        return cls(
            path=_text(given.get("path")) or _text(posts.get("path")),
            collections=collections,
            tags=None if tags in (None, False) else tags if isinstance(tags, dict) else {},
            disable_in_development=given.get("disable_in_development") not in (None, False),
        )


def _collections(given: Data) -> dict[str, Data]:
    configured = given.get("collections")
    collections: dict[str, Data] = {}
    if isinstance(configured, list):
        collections = {to_s(name): {} for name in configured}
    elif isinstance(configured, dict):
        collections = {
            to_s(name): dict(meta) if isinstance(meta, dict) else {}
            for name, meta in configured.items()
        }
    posts = collections.setdefault("posts", {})
    for key in ("path", "categories"):
        if posts.get(key) in (None, False):
            posts[key] = given.get(key)
    return collections


def _text(value: object) -> str | None:
    return None if value is None or value is False else to_s(value)


def add_feeds(host: Host, settings: FeedSettings) -> None:
    """Add the feeds of collections, of their categories, and of tags.

    Those that the site has as files are left alone.
    """
    if settings.disable_in_development and host.environment == "development":
        return
    for name, meta in settings.collections.items():
        categories = _texts(meta.get("categories"))
        for category in (*dict.fromkeys(categories), None):
            _add(host, _path(name, meta, category), FeedSource(name, category=category))
    if settings.tags is not None:
        _add_for_tags(host, settings.tags)


def _add_for_tags(host: Host, tags: Data) -> None:
    excepted = _texts(tags.get("except"))
    only = tags.get("only")
    pool = [to_s(tag) for tag, _ in host.posts_by("tags")]
    if not pool:
        return
    if only is not None and only is not False:
        pool = _texts(only)
    folder = _text(tags.get("path")) or "/feed/by_tag/"
    for tag in pool:
        # The plugin keeps its paths simple and passes over tags with other characters.
        if tag not in excepted and not _NOT_IN_TAG_PATH.search(tag):
            _add(host, f"{folder}{tag}.xml", FeedSource("posts", tag=tag))


def _path(collection: str, meta: Data, category: str | None) -> str:
    prefix = "/feed" if collection == "posts" else f"/feed/{collection}"
    if category is not None:
        return f"{prefix}/{category}.xml"
    return _text(meta.get("path")) or f"{prefix}.xml"


def _add(host: Host, path: str, source: FeedSource) -> None:
    if host.has_file(path):
        return
    data: Data = {
        "layout": None,
        "sitemap": False,
        "xsl": host.has_file("feed.xslt.xml"),
        "collection": source.collection,
        "category": source.category,
        "tags": source.tag,
    }
    page = host.add_page(path, content=lambda: feed_xml(host, page, source), data=data)


def _texts(value: object) -> list[str]:
    return [to_s(each) for each in value] if isinstance(value, list) else []


def _meta_tag(host: Host, settings: FeedSettings) -> str:
    url = host.filters.absolute_url(settings.path or "feed.xml")
    attributes = {"type": "application/atom+xml", "rel": "alternate", "href": url}
    title = host.setting("title") or host.setting("name")
    if title:
        attributes["title"] = to_s(title)
    printed = " ".join(f'{name}="{xml_escape(value)}"' for name, value in attributes.items())
    return f"<link {printed} />"
