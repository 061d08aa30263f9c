"""Which plugin would bring a tag or filter that a template asks for in vain."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.extend.known_gems import BUILT_IN
from pykyll.extend.python_plugins import packaged_plugin, plugin_files
from pykyll.extend.selection import may_run, wanted_plugins
from pykyll.files.source_text import UnreadableFileError, read_text
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from pykyll.errors import Diagnostic
    from pykyll.site import Site

TAG_PLUGINS: Mapping[str, str] = MappingProxyType(
    {
        "avatar": "jekyll-avatar",
        "bibliography": "jekyll-scholar",
        "bibliography_count": "jekyll-scholar",
        "cite": "jekyll-scholar",
        "cite_details": "jekyll-scholar",
        "details_link": "jekyll-scholar",
        "feed_meta": "jekyll-feed",
        "gist": "jekyll-gist",
        "github_edit_link": "jekyll-github-metadata",
        "include_cached": "jekyll-include-cache",
        "jupyter_notebook": "jekyll-jupyter-notebook",
        "last_modified_at": "jekyll-last-modified-at",
        "nocite": "jekyll-scholar",
        "octicon": "jekyll-octicons",
        "picture": "jekyll_picture_tag",
        "quote": "jekyll-scholar",
        "reference": "jekyll-scholar",
        "seo": "jekyll-seo-tag",
        "social_links": "jekyll-socials",
        "spotify": "jekyll-spotify",
        "tabs": "jekyll-tabs",
        "toc": "jekyll-toc",
        "twitter": "jekyll-twitter-plugin",
        "youtube": "jekyll-youtube",
    }
)
"""The plugin that brings each tag."""

FILTER_PLUGINS: Mapping[str, str] = MappingProxyType(
    {
        "inject_anchors": "jekyll-toc",
        "toc": "jekyll-toc",
        "toc_only": "jekyll-toc",
    }
)
"""The plugin that brings each filter."""

_UNKNOWN = regex(r"(?:[Uu]nknown (?P<tag>tag) '|(?:undefined|there is no) filter '?)(?P<name>\w+)")


@dataclass(frozen=True, slots=True)
class Bringers:
    """Who could have brought what a site's templates miss.

    Args:
        site: The site, its plugins installed.
        built_in: The names of the plugins that pykyll brings.
    """

    site: Site
    built_in: Container[str]

    def explained(self, found: Diagnostic) -> Diagnostic:
        """An unknown tag or filter with the plugin that brings it; anything else as it is."""
        match = _UNKNOWN.match(found.message)
        if match is None:
            return found
        hint = self.hint(match["name"], is_tag=match["tag"] is not None)
        if hint is None and found.hint is None:
            hint = self._guess()
        return found if hint is None else replace(found, hint=hint)

    def hint(self, name: str, *, is_tag: bool) -> str | None:
        """What keeps the plugin away that brings a tag or filter; None where none is known."""
        plugin = (TAG_PLUGINS if is_tag else FILTER_PLUGINS).get(name)
        if plugin is not None:
            return f"the plugin {plugin} brings it{self._why_not(plugin)}"
        file = self._ruby_file(name)
        return None if file is None else f"{file} brings it, which is Ruby and is not run"

    def _why_not(self, plugin: str) -> str:
        if plugin not in self.built_in:
            return ", which is not supported"
        if not may_run(self.site, plugin):
            return ", which is not run in safe mode, as on GitHub Pages"
        return ": name it under `plugins`"

    def _ruby_file(self, name: str) -> str | None:
        """The file of the site's own plugins in Ruby that speaks of such a tag or filter."""
        said = re.compile(rf"register_tag\W+{name}\b|\bdef (?:self\.)?{name}\b")
        for file in plugin_files(self.site.config, ".rb"):
            try:
                text = read_text(file.path, "utf-8")
            except UnreadableFileError:
                continue
            if said.search(text):
                return file.shown
        return None

    def _guess(self) -> str | None:
        """The plugins that the site names and that there are not: one of them may bring it."""
        missing = [
            wanted.name
            for wanted in wanted_plugins(self.site)
            if wanted.path is not None and self._is_missing(wanted.name)
        ]
        if not missing:
            return None
        noun = "the plugin" if len(missing) == 1 else "one of the plugins"
        return f"perhaps {noun} {', '.join(missing)} brings it, which {_is(missing)} not supported"

    def _is_missing(self, name: str) -> bool:
        if name in BUILT_IN or name in self.built_in:
            return False
        return packaged_plugin(name, self.site.source) is None


def _is(names: list[str]) -> str:
    return "is" if len(names) == 1 else "are"
