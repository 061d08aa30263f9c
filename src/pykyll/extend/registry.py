"""Which plugins there are: Jekyll's name of each, and the module that installs it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PLUGINS: Mapping[str, str] = MappingProxyType(
    {
        "jekyll-archives": "pykyll.plugins.jekyll_archives",
        "jekyll-avatar": "pykyll.plugins.jekyll_avatar",
        "jekyll-default-layout": "pykyll.plugins.jekyll_default_layout",
        "jekyll-feed": "pykyll.plugins.jekyll_feed",
        "jekyll-gist": "pykyll.plugins.jekyll_gist",
        "jekyll-github-metadata": "pykyll.plugins.jekyll_github_metadata",
        "jekyll-include-cache": "pykyll.plugins.jekyll_include_cache",
        "jekyll-last-modified-at": "pykyll.plugins.jekyll_last_modified_at",
        "jekyll-mentions": "pykyll.plugins.jekyll_mentions",
        "jekyll-octicons": "pykyll.plugins.jekyll_octicons",
        "jekyll-optional-front-matter": "pykyll.plugins.jekyll_optional_front_matter",
        "jekyll-paginate": "pykyll.plugins.jekyll_paginate",
        "jekyll-paginate-v2": "pykyll.plugins.jekyll_paginate_v2",
        "jekyll-readme-index": "pykyll.plugins.jekyll_readme_index",
        "jekyll-redirect-from": "pykyll.plugins.jekyll_redirect_from",
        "jekyll-relative-links": "pykyll.plugins.jekyll_relative_links",
        "jekyll-remote-theme": "pykyll.plugins.jekyll_remote_theme",
        "jekyll-seo-tag": "pykyll.plugins.jekyll_seo_tag",
        "jekyll-sitemap": "pykyll.plugins.jekyll_sitemap",
        "jekyll-titles-from-headings": "pykyll.plugins.jekyll_titles_from_headings",
        "jekyll-toc": "pykyll.plugins.jekyll_toc",
        "jemoji": "pykyll.plugins.jemoji",
    }
)
"""Each module has a function `install(site)`. They are imported when a site asks for them."""

BUILT_IN = frozenset(
    {
        "jekyll",
        "jekyll-coffeescript",
        "jekyll-commonmark-ghpages",
        "jekyll-sass-converter",
        "jekyll-watch",
        "github-pages",
        "kramdown-parser-gfm",
    }
)
"""Gems whose work pykyll does without a plugin: converters, tags, the watcher."""

WITHOUT: Mapping[str, str] = MappingProxyType(
    {
        "jekyll-compose": "its commands are pykyll's own: pykyll new post",
        "jekyll-scholar": "{% cite %} and {% bibliography %} are unknown tags",
        "jekyll-spaceship": "its tables, diagrams and emoji stay as written",
    }
)
"""What a site misses where pykyll lacks a plugin."""
