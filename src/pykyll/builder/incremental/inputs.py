"""What lies in a site's folders, so that a later build sees whether anything has changed.

Only entries of folders are looked at: size and times. More is looked at than a build reads
(`_drafts` without `--drafts`, say): too much costs a build, too little would miss one.
"""

from __future__ import annotations

import os
import stat
import time
from typing import TYPE_CHECKING, TypeAlias

from pykyll.files.paths import inside
from pykyll.files.wall import OPEN, Wall
from pykyll.ruby.fnmatch import has_magic
from pykyll.source.entry_filter import EntryFilter
from pykyll.source.parsed_files import JUST_NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pykyll.config import Config

Signs: TypeAlias = dict[str, list[int]]
"""Of each file below a folder its bytes and when it and its entry changed (nanoseconds since
1970); of each folder, which has a slash behind it, nothing. By paths from that folder."""

_NEVER = frozenset({".git", ".hg", ".svn", ".jekyll-cache", ".pykyll-cache", ".sass-cache",
                    "node_modules", "__pycache__", ".jekyll-metadata"})  # fmt: skip
_COARSE = 2_000_000_000
"""As `JUST_NOW`, where times have whole seconds only."""
_FOLDERS = ("layouts_dir", "includes_dir", "data_dir", "collections_dir", "plugins_dir")


def source_signs(config: Config) -> Signs:
    """What lies in the source of a configuration, but for what no build reads."""
    rule = _SourceRule(config)
    return _signs(config.source, rule.keeps, config.wall)


def folder_signs(folder: str) -> Signs:
    """All that lies in a folder outside of the source."""
    return _signs(folder, lambda path, _is_folder: os.path.basename(path) not in _NEVER)


def all_signs(folder: str, wall: Wall = OPEN) -> Signs:
    """All that lies in a folder, whatever it is called; links that a wall refuses lead nowhere."""
    return _signs(folder, lambda _path, _is_folder: True, wall)


def file_sign(path: str) -> list[int] | None:
    """What a single file's entry says; of a folder only that it is there, None of nothing."""
    try:
        found = os.stat(path)
        return [0, 0, 0] if stat.S_ISDIR(found.st_mode) else _sign(found)
    except (OSError, ValueError):
        return None


def without_recent(signs: Signs, since: int) -> Signs:
    """The signs, but those of files that may have changed again since without showing it.

    Args:
        signs: What was found.
        since: When it was looked at first, in nanoseconds since 1970.
    """
    return {path: [] if _is_recent(sign, since) else sign for path, sign in signs.items()}


def now() -> int:
    """The time that files are compared with."""
    return time.time_ns()


def _is_recent(sign: list[int], since: int) -> bool:
    if len(sign) == 1 or not sign:  # a folder, or what is not there
        return False
    latest = max(sign[1:])
    window = JUST_NOW if sign[1] % 1_000_000_000 else _COARSE
    return latest > since - window


def _sign(found: os.stat_result) -> list[int]:
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns]


def _signs(top: str, keeps: Callable[[str, bool], bool], wall: Wall = OPEN) -> Signs:
    found: Signs = {}
    pending = [""]
    entered = {os.path.realpath(top)}
    while pending:
        prefix = pending.pop()
        try:
            entries = list(os.scandir(f"{top}/{prefix}" if prefix else top))
        except OSError:
            found[prefix] = [-1]
            continue
        for entry in entries:
            path = prefix + entry.name
            if entry.is_symlink() and wall.refuses(f"{top}/{path}"):
                found[path] = [-1]  # nor is it read
                continue
            try:
                status = entry.stat()
            except OSError:
                found[path] = [-1]  # a link that leads nowhere, or gone by now
                continue
            is_folder = stat.S_ISDIR(status.st_mode)
            if not keeps(path, is_folder):
                continue
            if not is_folder:
                found[path] = _sign(status)
                continue
            found[f"{path}/"] = []
            if entry.is_symlink():
                where = os.path.realpath(f"{top}/{path}")
                if where in entered:
                    continue
                entered.add(where)
            pending.append(f"{path}/")
    return found


class _SourceRule:
    """Which entries of a source are looked at."""

    def __init__(self, config: Config) -> None:
        self._filter = EntryFilter(config)
        self._source = config.source.rstrip("/")
        self._destination = config.destination
        self._wanted = tuple(_wanted(config))

    def keeps(self, path: str, is_folder: bool) -> bool:  # noqa: FBT001 - the shape that `_signs` calls
        """Whether an entry is looked at, and a folder entered."""
        name = path.rpartition("/")[2]
        if name in _NEVER or f"{self._source}/{path}" == self._destination:
            return False
        if self._is_wanted(path):
            return True
        if name.startswith((".", "#", "~")) or name.endswith("~"):
            return self._filter.is_included(path)
        if is_folder and self._filter.is_excluded(f"/{path}"):
            return self._filter.is_included(path)
        return True

    def _is_wanted(self, path: str) -> bool:
        below = f"{path}/"
        return any(below.startswith(each) or each.startswith(below) for each in self._wanted)


def _wanted(config: Config) -> Iterable[str]:
    """The folders that are read whatever they are called, and files of `include:` in others."""
    source = config.source.rstrip("/")
    settings = [each for key in _FOLDERS for each in config.strings(key)]
    sass = config.section("sass")
    settings += [each for key in ("sass_dir", "load_paths") for each in _texts(sass.get(key))]
    settings += [each for each in config.strings("include") if not has_magic(each)]
    for each in settings:
        path = inside(source, each).removeprefix(f"{source}/")
        if path and path != source:
            yield f"{path}/"


def _texts(value: object) -> list[str]:
    if isinstance(value, list):
        return [each for each in value if isinstance(each, str)]
    return [value] if isinstance(value, str) else []
