"""Layouts for Markdown files that name none: `home`, `page`, `post` or `default`.

Source of the behaviour: jekyll-default-layout 0.1.5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.site import Page

if TYPE_CHECKING:
    from pykyll.extend import Host
    from pykyll.site import Document


def install(host: Host) -> None:
    """Add the generator."""
    host.add_generator(set_layouts, priority="lowest")


def set_layouts(host: Host) -> None:
    """Set the layout of pages and posts, as far as the site has one for them."""
    items: list[Page | Document] = [*host.pages, *host.posts.docs]
    for item in items:
        if host.is_markdown(item) and not _names_layout(host, item):
            item.data["layout"] = _layout_for(host, item)
            if isinstance(item, Page):
                item.forget_url()


def _names_layout(host: Host, item: Page | Document) -> bool:
    """Whether front matter or its defaults have the key at all; `layout: null` counts."""
    if isinstance(item, Page):
        return "layout" in item.merged_data
    return "layout" in item.data or "layout" in host.defaults_of(item)


def _layout_for(host: Host, item: Page | Document) -> str | None:
    wanted = ["page" if isinstance(item, Page) else "post", "default"]
    if item.url == "/":
        wanted.insert(0, "home")
    known = host.layouts.keys() | host.missing_layouts
    return next((name for name in wanted if name in known), None)
