"""Layouts for Markdown files that name none: `home`, `page`, `post` or `default`.

Source of the behaviour: jekyll-default-layout 0.1.5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.convert.markdown import markdown_extensions
from pykyll.site import Page
from pykyll.site.extensions import PRIORITIES

if TYPE_CHECKING:
    from pykyll.site import Document, Site


def install(site: Site) -> None:
    """Add the generator."""
    site.generators.append(DefaultLayoutGenerator())


class DefaultLayoutGenerator:
    """Sets the layout of pages and posts, as far as the site has one for them."""

    priority = PRIORITIES["lowest"]

    def generate(self, site: Site) -> None:
        """Set the layouts."""
        extensions = markdown_extensions(site)
        items: list[Page | Document] = [*site.pages, *site.posts.docs]
        for item in items:
            if item.ext.lower() in extensions and not _names_layout(item):
                item.data["layout"] = _layout_for(site, item)
                if isinstance(item, Page):
                    item.forget_url()


def _names_layout(item: Page | Document) -> bool:
    """Whether front matter or its defaults have the key at all; `layout: null` counts."""
    if isinstance(item, Page):
        return "layout" in item.merged_data
    defaults = item.site.front_matter_defaults.all(item.relative_path, item.type)
    return "layout" in item.data or "layout" in defaults


def _layout_for(site: Site, item: Page | Document) -> str | None:
    wanted = ["page" if isinstance(item, Page) else "post", "default"]
    if item.url == "/":
        wanted.insert(0, "home")
    return next((name for name in wanted if name in site.layouts), None)
