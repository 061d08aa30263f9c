"""Atom feeds of posts, collections, categories and tags.

Source of the behaviour: jekyll-feed 0.17.0.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pykyll.files.paths import inside
from pykyll.liquid import to_s
from pykyll.plugins.derived_page import DerivedPage
from pykyll.plugins.feed_xml import FeedSource, feed_xml
from pykyll.plugins.template_filters import TemplateFilters, xml_escape
from pykyll.site.extensions import PRIORITIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config.merge import Data
    from pykyll.liquid import Context, ParseContext
    from pykyll.site import Site

_NOT_IN_TAG_PATH = re.compile(r"[^a-zA-Z0-9_]")


def install(site: Site) -> None:
    """Add the generator of feeds and the tag `feed_meta`."""
    settings = FeedSettings.of(site)
    site.generators.append(FeedGenerator(settings))

    @site.liquid.environment.tag("feed_meta")
    def feed_meta(_markup: str, _parse: ParseContext) -> Callable[[Context], str]:
        return lambda _context: _meta_tag(site, settings)


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
    def of(cls, site: Site) -> FeedSettings:
        """The settings of a site."""
        given = site.config.section("feed")
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


class FeedGenerator:
    """Adds a page for each feed that is not there as a file."""

    priority = PRIORITIES["lowest"]

    def __init__(self, settings: FeedSettings) -> None:
        self._settings = settings

    def generate(self, site: Site) -> None:
        """Add the feeds of collections, of their categories, and of tags."""
        settings = self._settings
        if settings.disable_in_development and site.environment == "development":
            return
        for name, meta in settings.collections.items():
            categories = _texts(meta.get("categories"))
            for category in (*dict.fromkeys(categories), None):
                _add(site, _path(name, meta, category), FeedSource(name, category=category))
        if settings.tags is not None:
            self._generate_for_tags(site, settings.tags)

    def _generate_for_tags(self, site: Site, tags: Data) -> None:
        excepted = _texts(tags.get("except"))
        only = tags.get("only")
        pool = [to_s(tag) for tag, _ in site.posts_by("tags")]
        if not pool:
            return
        if only is not None and only is not False:
            pool = _texts(only)
        folder = _text(tags.get("path")) or "/feed/by_tag/"
        for tag in pool:
            # The plugin keeps its paths simple and passes over tags with other characters.
            if tag not in excepted and not _NOT_IN_TAG_PATH.search(tag):
                _add(site, f"{folder}{tag}.xml", FeedSource("posts", tag=tag))


def _path(collection: str, meta: Data, category: str | None) -> str:
    prefix = "/feed" if collection == "posts" else f"/feed/{collection}"
    if category is not None:
        return f"{prefix}/{category}.xml"
    return _text(meta.get("path")) or f"{prefix}.xml"


def _add(site: Site, path: str, source: FeedSource) -> None:
    if os.path.exists(inside(site.source, path)):
        return
    has_stylesheet = os.path.exists(inside(site.source, "feed.xslt.xml"))
    data: Data = {
        "layout": None,
        "sitemap": False,
        "xsl": has_stylesheet,
        "collection": source.collection,
        "category": source.category,
        "tags": source.tag,
    }
    page = DerivedPage(site, path, lambda: feed_xml(site, page, source), data)
    site.pages.append(page)


def _texts(value: object) -> list[str]:
    return [to_s(each) for each in value] if isinstance(value, list) else []


def _meta_tag(site: Site, settings: FeedSettings) -> str:
    url = TemplateFilters(site).absolute_url(settings.path or "feed.xml")
    attributes = {"type": "application/atom+xml", "rel": "alternate", "href": url}
    title = site.config.get("title") or site.config.get("name")
    if title:
        attributes["title"] = to_s(title)
    printed = " ".join(f'{name}="{xml_escape(value)}"' for name, value in attributes.items())
    return f"<link {printed} />"
