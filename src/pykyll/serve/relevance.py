"""Which changes of files matter to a site."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.source.entry_filter import Patterns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pykyll.serve.site_settings import SiteSettings

_NEVER = frozenset(
    {".git", ".hg", ".svn", ".jekyll-cache", ".pykyll-cache", ".sass-cache", ".jekyll-metadata",
     "node_modules", ".venv", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache",
     ".DS_Store", "4913"}
)  # fmt: skip
_EDITORS_BEGIN = (".pykyll-", ".#", "#", ".goutputstream-")
_EDITORS_END = ("~", ".swp", ".swx", ".swo", ".tmp", ".kate-swp", "___jb_tmp___", "___jb_old___")
_ALWAYS = frozenset({"Gemfile", "Gemfile.lock"})
"""Excluded by default, yet they say which Jekyll to print like."""


class Relevance:
    """Tells the files of a site from those that editors, version control and builds write."""

    def __init__(self, site: SiteSettings) -> None:
        self._source = os.path.realpath(site.source)
        self._destination = os.path.realpath(site.destination)
        self._config_files = frozenset(os.path.realpath(path) for path in site.config_files)
        self._plugins = _folders(os.path.realpath(path) for path in site.plugin_folders)
        self._includes = _folders([os.path.join(self._source, site.includes_folder)])
        self._included = Patterns(site.included)
        self._excluded = Patterns([each for each in site.excluded if each not in site.included])

    def relevant(self, paths: Iterable[str]) -> set[str]:
        """The changed files that the site is made of, relative to its source.

        Args:
            paths: Absolute.
        """
        return {os.path.relpath(path, self._source) for path in paths if self._is_relevant(path)}

    def _is_relevant(self, path: str) -> bool:
        if path in self._config_files:
            return True
        if f"{path}/".startswith(f"{self._destination}/"):
            return False
        name = os.path.basename(path)
        if name.startswith(_EDITORS_BEGIN) or name.endswith(_EDITORS_END):
            return False
        if path.startswith(self._plugins):
            return "__pycache__" not in path
        if not path.startswith(f"{self._source}/"):
            return False
        relative = os.path.relpath(path, self._source)
        if any(part in _NEVER or part.startswith(".pykyll-") for part in relative.split("/")):
            return False
        return (
            relative in _ALWAYS or path.startswith(self._includes) or not self._excludes(relative)
        )

    def _excludes(self, relative: str) -> bool:
        """Whether `exclude` takes the file or a folder that it lies in, and `include` does not."""
        ways = list(_ways(relative))
        return any(map(self._excluded.match, ways)) and not any(map(self._included.match, ways))


def _ways(relative: str) -> Iterator[str]:
    """The folders on the way to a file, and the file; each also as a pattern names a folder."""
    path = ""
    for part in relative.split("/"):
        path = f"{path}/{part}"
        yield path
        yield f"{path}/"


def _folders(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{path.rstrip('/')}/" for path in paths)


def watched_folders(site: SiteSettings) -> list[str]:
    """The source, and the folders of configuration files and plugins elsewhere; sorted."""
    source = os.path.realpath(site.source)
    elsewhere = {os.path.dirname(os.path.realpath(path)) for path in site.config_files}
    elsewhere |= {os.path.realpath(path) for path in site.plugin_folders}
    outside = {path for path in elsewhere if not f"{path}/".startswith(f"{source}/")}
    return [path for path in [source, *sorted(outside)] if os.path.isdir(path)]
