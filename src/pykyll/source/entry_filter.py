"""Which entries of a folder belong to the site: `include`, `exclude`, special names.

Source of the behaviour: Jekyll's `EntryFilter`, whose rules changed between versions.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.files.wall import OPEN
from pykyll.ruby.fnmatch import compile_pattern, has_magic

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from pykyll.config import Config

_SPECIAL = (".", "_", "#", "~")


class EntryFilter:
    """The filter of one configuration."""

    def __init__(self, config: Config) -> None:
        self._source = config.source
        self._compat = config.compat
        self._wall = config.wall
        self.include = config.strings("include")
        """The patterns of `include`."""
        excludes = config.strings("exclude")
        if config.compat.include_unexcludes:
            excludes = [pattern for pattern in excludes if pattern not in self.include]
        self._included = Patterns(self.include)
        self._excluded = Patterns(excludes)

    def filter(
        self, entries: Iterable[str], base: str = "", *, directory: str | None = None
    ) -> list[str]:
        """The entries that are not rejected, in their order.

        Args:
            entries: Names or relative paths.
            base: The folder that `exclude` sees before them: absolute or from the source.
            directory: The folder that they lie in, where that is another than `base`.
        """
        prefix = self._from_source(base)
        folder = directory or self._source + prefix
        return [entry for entry in entries if not self._rejects(entry, prefix, folder)]

    def symlink(self, path: str) -> bool:
        """Whether a path is a link out of the source, which safe mode does not follow."""
        return self._wall != OPEN and os.path.islink(path) and self._wall.refuses(path)

    def leads_out(self, path: str) -> bool:
        """Whether safe mode refuses a path because some link on its way leads out of the source.

        Jekyll asks only whether the last part is a link, and follows `_posts -> ../elsewhere`.
        """
        return self._wall.refuses(path)

    def is_included(self, entry: str) -> bool:
        """Whether `include` names an entry, by its path or by its name alone."""
        name = os.path.basename(entry)
        return self._matches(self._included, entry) or (
            name != entry and self._matches(self._included, name)
        )

    def is_excluded(self, path: str) -> bool:
        """Whether `exclude` names a path from the source."""
        return self._matches(self._excluded, path)

    def _rejects(self, entry: str, prefix: str, folder: str) -> bool:
        if self._compat.include_unexcludes and entry.endswith("."):
            return True
        is_included = self.is_included(entry)
        path = f"{prefix}/{entry}"
        if self._compat.exclude_beats_dotfile_rules:
            if not is_included and self.is_excluded(path):
                return True
            return self.symlink(f"{folder}/{entry}") or not (is_included or not is_special(entry))
        if self.symlink(f"{folder}/{entry}"):
            return True
        return not is_included and (is_special(entry) or self.is_excluded(path))

    def _matches(self, patterns: Patterns, entry: str) -> bool:
        path = "/" + entry.lstrip("/")
        if patterns.match(path):
            return True
        return (
            self._compat.directory_patterns_match_directories
            and f"{path}/" in patterns.folders
            and os.path.isdir(self._source + path)
        )

    def _from_source(self, base: str) -> str:
        """The folder as `exclude` sees it: from the source, with a slash before, none behind."""
        relative = base.removeprefix(self._source).strip("/")
        return f"/{relative}" if relative else ""


class Patterns:
    """Patterns of `include` or `exclude`, made ready to be asked many times.

    A pattern matches as a file name pattern, in which wildcards do not stop at slashes,
    or as the plain beginning of a path: `src` matches `srcset.md` too.
    """

    __slots__ = ("_beginnings", "_wildcards", "folders")

    def __init__(self, patterns: Sequence[str]) -> None:
        rooted = [f"/{pattern.removeprefix('/')}" for pattern in patterns]
        self._beginnings = tuple(rooted)
        self._wildcards: list[re.Pattern[str]] = [
            compile_pattern(pattern) for pattern in rooted if has_magic(pattern)
        ]
        self.folders = frozenset(pattern for pattern in rooted if pattern.endswith("/"))
        """Those that end in a slash."""

    def match(self, path: str) -> bool:
        """Whether any pattern matches a path from the source, with a slash before it."""
        if path.startswith(self._beginnings):
            return True
        return any(pattern.match(path) for pattern in self._wildcards)


def is_special(entry: str) -> bool:
    """Whether Jekyll passes over a name unasked: `.git`, `_drafts`, `#x#`, `~x`, `x~`."""
    return (
        entry.startswith(_SPECIAL)
        or os.path.basename(entry).startswith(_SPECIAL)
        or entry.endswith("~")
    )
