"""The site under examination, and what several checks ask of it."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from pykyll.builder.site import Site
from pykyll.config.network import SERVER
from pykyll.config.place import at_setting
from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic, PykyllError
from pykyll.files.source_text import UnreadableFileError, read_text
from pykyll.folders.walk import walk
from pykyll.source.listing import UnreadableFolderError, listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config import Config
    from pykyll.site import Document, Page


@dataclass
class Patient:
    """A site that was read and had its generators run, but was not rendered."""

    site: Site
    plugin_warnings: tuple[Diagnostic, ...] = ()
    """What was said while plugins were chosen, before anything was read."""
    theme_error: Diagnostic | None = None
    """Why the theme that the site names could not be had."""

    @classmethod
    def admit(cls, config: Config) -> Patient:
        """Read a site, asking nothing of the web.

        Raises:
            PykyllError: Where there is no site to be read.
        """
        config = replace(config, environ={**config.environ, SERVER: "off"})
        theme_error: Diagnostic | None = None
        try:
            site = Site(config)
        except PykyllError as error:
            if not names_theme(config):
                raise
            # All but the theme can be examined.
            site = Site(replace(config, raw={**config, "theme": None, "remote_theme": None}))
            theme_error = error.diagnostic
        plugin_warnings = tuple(site.warnings)
        site.read()
        try:
            site.generate()
        except PykyllError as error:
            site.fail(error)
        return cls(site, plugin_warnings, theme_error)

    @cached_property
    def unfiltered(self) -> Site:
        """The site with all that is held back for its date or as unpublished."""
        config = self.site.config
        raw = {**config, "future": True, "unpublished": True, "limit_posts": 0}
        site = Site(replace(config, raw=raw))
        site.read()
        return site

    @property
    def lacks_theme(self) -> bool:
        """Whether the site names a theme that is not there to be looked at."""
        return self.site.theme is None and names_theme(self.site.config)

    @cached_property
    def items(self) -> list[Page | Document]:
        """Pages and documents."""
        return [*self.site.pages, *self.site.documents]

    @cached_property
    def own_folders(self) -> list[tuple[str, list[str]]]:
        """Each folder of the source, as a path from it, and its files, sorted.

        A folder comes before those in it. Left out are what is hidden, excluded, or the
        destination.
        """
        return list(self._own_folders())

    def _own_folders(self) -> Iterator[tuple[str, list[str]]]:
        source = self.site.source
        excludes = self.site.entry_filter.is_excluded
        for folder, folders, names in walk(source):
            shown = folder[len(source) :].strip(os.sep).replace(os.sep, "/")
            prefix = f"{shown}/" if shown else ""
            folders[:] = sorted(
                name for name in folders if not self._is_apart(folder, f"{prefix}{name}", name)
            )
            yield (
                prefix.rstrip("/"),
                sorted(
                    name
                    for name in names
                    if not excludes(f"{prefix}{name}")
                    and not (
                        os.path.islink(f"{folder}/{name}") and self.is_refused(f"{folder}/{name}")
                    )
                ),
            )

    def _is_apart(self, folder: str, shown: str, name: str) -> bool:
        return (
            name.startswith(".")
            or name == "_site"
            or _is_same(os.path.join(folder, name), self.site.destination)
            or self.site.entry_filter.is_excluded(shown)
        )

    def text(self, path: str) -> str:
        """The text of a file of the source, empty where it has none that may and can be read."""
        file = os.path.join(self.site.source, path)
        if self.is_refused(file):
            return ""
        try:
            return read_text(file, "utf-8")
        except UnreadableFileError:
            return ""

    def is_refused(self, path: str) -> bool:
        """Whether safe mode does not read a path, which lies outside of the site and its theme."""
        theme = self.site.theme
        wall = self.site.config.wall.around(() if theme is None else (theme.root,))
        return path not in self.site.config.files and wall.refuses(path)

    def shown(self, path: str) -> str:
        """A path as users know it: from the source, with forward slashes."""
        return os.path.relpath(path, self.site.source).replace(os.sep, "/")

    def at_config(self, diagnostic: Diagnostic, key: str) -> Diagnostic:
        """A diagnostic placed at the line of a setting, where a file has it."""
        error = PykyllError(diagnostic.message)
        error.diagnostic = diagnostic
        config = self.site.config
        placed = at_setting(error, key, files=config.files, source=config.source).diagnostic
        if placed.excerpt is None or placed.column is None:
            return placed
        setting = placed.excerpt.partition(" #")[0].rstrip()
        return replace(placed, length=max(1, len(setting) - placed.column + 1))

    def at_line(self, diagnostic: Diagnostic, path: str, line: int) -> Diagnostic:
        """A diagnostic placed at a line of a file of the source."""
        lines = self.text(path).split("\n")
        excerpt = lines[line - 1].rstrip("\r") if 0 < line <= len(lines) else None
        return replace(diagnostic, path=path, line=line, excerpt=excerpt)


def _is_same(path: str, other: str) -> bool:
    """Whether two paths lead to the same, if to anything; realpath would ask of each part of both."""
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False


def names_of(folder: str) -> list[str]:
    """The names in a folder, sorted; none where it cannot be read, which reading the site tells."""
    try:
        return listing(folder)
    except UnreadableFolderError:
        return []


def names_theme(config: Config) -> bool:
    """Whether the site itself asks for a theme."""
    return bool(config.user.get("theme") or config.user.get("remote_theme"))


def warning(message: str, *, path: str | None = None, hint: str | None = None) -> Diagnostic:
    """A finding that does not make the site fail."""
    return Diagnostic(message, severity="warning", path=path, hint=hint)
