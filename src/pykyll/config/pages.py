"""GitHub Pages' settings around a site's own, as the gem github-pages 232 has them."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from pykyll.config.merge import deep_merge

if TYPE_CHECKING:
    from pykyll.config.merge import Data

DEFAULT_PLUGINS = (
    "jekyll-coffeescript",
    "jekyll-commonmark-ghpages",
    "jekyll-gist",
    "jekyll-github-metadata",
    "jekyll-paginate",
    "jekyll-relative-links",
    "jekyll-optional-front-matter",
    "jekyll-readme-index",
    "jekyll-default-layout",
    "jekyll-titles-from-headings",
)
"""On without asking."""

ALLOWED_PLUGINS = (
    "jekyll-coffeescript",
    "jekyll-commonmark-ghpages",
    "jekyll-feed",
    "jekyll-gist",
    "jekyll-github-metadata",
    "jekyll-paginate",
    "jekyll-redirect-from",
    "jekyll-seo-tag",
    "jekyll-sitemap",
    "jekyll-avatar",
    "jemoji",
    "jekyll-mentions",
    "jekyll-relative-links",
    "jekyll-optional-front-matter",
    "jekyll-readme-index",
    "jekyll-default-layout",
    "jekyll-titles-from-headings",
    "jekyll-include-cache",
    "jekyll-octicons",
    "jekyll-remote-theme",
)
"""What a site may ask for; any other plugin is left out without a word."""

_DEVELOPMENT_PLUGINS = ("jekyll-admin",)

DEFAULT_THEME = "jekyll-theme-primer"

_DEFAULTS: dict[str, object] = {
    "jailed": False,
    "plugins": list(DEFAULT_PLUGINS),
    "theme": DEFAULT_THEME,
    "markdown": "kramdown",
    "kramdown": {
        "input": "GFM",
        "hard_wrap": False,
        "gfm_quirks": "paragraph_end",
        "syntax_highlighter_opts": {"default_lang": "plaintext"},
    },
}
_FORCED: dict[str, object] = {
    "lsi": False,
    "safe": True,
    "whitelist": list(ALLOWED_PLUGINS),
    "highlighter": "rouge",
    "kramdown": {"template": "", "math_engine": "mathjax", "syntax_highlighter": "rouge"},
    "gist": {"noscript": False},
}
_MARKDOWN_PROCESSORS = frozenset({"kramdown", "gfm", "commonmarkghpages"})
_COMMONMARK = {
    "extensions": ["table", "strikethrough", "autolink", "tagfilter"],
    "options": ["unsafe", "footnotes"],
}


def pages_defaults(settings: Data, environment: str) -> Data:
    """Jekyll's defaults with Pages' over them."""
    merged = deep_merge(settings, deepcopy(_DEFAULTS))
    if environment != "development":
        merged["sass"] = {"style": "compressed"}
    return merged


def force_pages_settings(settings: Data, user: Data, jekyll_excludes: list[str]) -> Data:
    """What Pages sets whatever the site says, and what it makes of some of its words.

    Args:
        settings: All settings, merged.
        user: What the site itself sets.
        jekyll_excludes: Jekyll's own default, which alone gets `CNAME` added.
    """
    if "theme" in user:
        settings["theme"] = user["theme"]  # null turns the theme off
    if settings.get("exclude") == jekyll_excludes:
        settings["exclude"] = [*jekyll_excludes, "CNAME"]
    settings = deep_merge(settings, deepcopy(_FORCED))
    _restrict_markdown(settings)
    settings["plugins"] = _plugins(settings)
    return settings


def allow_development_plugins(settings: Data, environment: str) -> Data:
    """Let in what Pages allows on one's own machine only."""
    if environment != "development":
        return settings
    return {**settings, "whitelist": [*ALLOWED_PLUGINS, *_DEVELOPMENT_PLUGINS]}


def _restrict_markdown(settings: Data) -> None:
    processor = settings.get("markdown")
    name = processor.lower() if isinstance(processor, str) else ""
    if name not in _MARKDOWN_PROCESSORS:
        settings["markdown"] = "kramdown"
    elif name == "gfm":
        settings["markdown"] = "CommonMarkGhPages"
        settings["commonmark"] = deepcopy(_COMMONMARK)


def _plugins(settings: Data) -> list[object]:
    configured = settings.get("plugins")
    wanted = list(configured) if isinstance(configured, list) else [configured]
    wanted.extend(DEFAULT_PLUGINS)
    if "remote_theme" in settings:
        wanted.append("jekyll-remote-theme")
    unique: list[object] = []
    for plugin in wanted:
        if plugin is not None and plugin not in unique:
            unique.append(plugin)
    return unique
