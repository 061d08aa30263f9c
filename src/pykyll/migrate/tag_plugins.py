"""Which plugin brings which Liquid tag."""

from __future__ import annotations

from types import MappingProxyType

TAG_PLUGINS = MappingProxyType(
    {
        "avatar": "jekyll-avatar",
        "jupyter_notebook": "jekyll-jupyter-notebook",
        "social_links": "jekyll-socials",
        "tabs": "jekyll-tabs",
        "twitter": "jekyll-twitter-plugin",
        "bibliography": "jekyll-scholar",
        "cite": "jekyll-scholar",
        "feed_meta": "jekyll-feed",
        "gist": "jekyll-gist",
        "github_edit_link": "jekyll-github-metadata",
        "include_cached": "jekyll-include-cache",
        "last_modified_at": "jekyll-last-modified-at",
        "octicon": "jekyll-octicons",
        "quote": "jekyll-scholar",
        "reference": "jekyll-scholar",
        "seo": "jekyll-seo-tag",
        "toc": "jekyll-toc",
    }
)
