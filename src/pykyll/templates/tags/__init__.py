"""Jekyll's own Liquid tags, one file for each.

Public names: `install`; `install_include_cached` for the plugin that brings that one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.templates.filters import SiteUrls
from pykyll.templates.tags import highlight, include, link, post_url
from pykyll.templates.tags.include import install_include_cached

if TYPE_CHECKING:
    from pykyll.liquid import Environment
    from pykyll.site.site import Site

__all__ = ["install", "install_include_cached"]


def install(env: Environment, site: Site) -> None:
    """Add all of Jekyll's tags to an environment, as the site's Jekyll has them."""
    urls = SiteUrls(site)
    include.install(env, site)
    highlight.install(env, site)
    link.install(env, site, urls)
    post_url.install(env, site, urls)
