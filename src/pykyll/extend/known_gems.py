"""Gems that sites ask for as plugins, and what becomes of them here."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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

LIBRARIES = frozenset(
    {"base64", "bigdecimal", "bundler", "css_parser", "csv", "faraday", "faraday-retry",
     "feedjira", "httparty", "logger", "mini_racer", "nokogiri", "observer", "ostruct", "rake",
     "therubyracer", "tzinfo", "tzinfo-data", "unicode_utils", "wdm", "webrick"}
)  # fmt: skip
"""Gems that bring nothing to a site by themselves: Jekyll, or plugins in Ruby, run with them."""

FOR_RUBY_FILES = "al-folio"
"""The plugin that stands in for files in Ruby."""

WITHOUT: Mapping[str, str] = MappingProxyType(
    {
        "classifier-reborn": "related posts are the latest ones, as with `lsi: false`",
        "jekyll-compose": "its commands are pykyll's own: pykyll new post",
        "jekyll-minifier": "files are written as they are: the site works the same, and loads a "
        "little more",
        "jekyll-terser": "scripts are copied as they are: the site works the same, and loads a "
        "little more",
        "jekyll-diagrams": "its diagrams are shown as they are written",
        "jekyll-katex": "its formulas are shown as they are written",
        "jekyll-multiple-languages-plugin": "pages are written once, with the keys of texts",
        "jekyll-polyglot": "pages are written once, in no language's folder",
        "jekyll-spaceship": "its tables, diagrams and emoji stay as written",
    }
)
"""What a site misses where pykyll lacks a plugin."""


def gem_of(required: str) -> str:
    """The gem that Ruby loads by a name or a path: `jekyll/scholar` is in jekyll-scholar."""
    return required.replace("/", "-") if required.startswith("jekyll/") else required
