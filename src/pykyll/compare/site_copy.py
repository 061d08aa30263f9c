"""A copy of a site to build from, so that no builder writes to the site itself.

Plugins may write into the source and the working directory, and caches lie there. What a
version control keeps is only linked: it is read by plugins that ask for dates or the
repository, and may be large.
"""

from __future__ import annotations

import os
import shutil
from errno import ENOSPC
from functools import cached_property
from stat import S_ISDIR, S_ISLNK, S_ISREG
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.folders.in_depth import run_in_depth
from pykyll.folders.make import make_folders
from pykyll.folders.remove import remove_what_goes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.folders.in_depth import Steps

_CACHES = frozenset({".jekyll-cache", ".jekyll-metadata", ".pykyll-cache", ".sass-cache"})
_LINKED = frozenset({".git", "node_modules"})
"""Folders that builders read at most."""
_BUNDLE = ("vendor", "bundle")
_OF_BUNDLER = ("Gemfile", "Gemfile.lock", "gems.rb", "gems.locked", ".bundle", ".ruby-version")


@dataclass(frozen=True)
class SiteCopy:
    """Where a site is copied to, as it lies below its repository."""

    source: str
    """The site's own folder, absolute."""
    top: str
    """The folder of its repository, or the source."""
    root: str
    """The folder that stands for `top`."""
    left_out: frozenset[str]
    """Absolute paths that are not copied, such as the destination."""

    @property
    def folder(self) -> str:
        """The copy of the source."""
        return os.path.normpath(os.path.join(self.root, os.path.relpath(self.source, self.top)))

    def path_of(self, path: str) -> str:
        """Where a file of the site is in the copy; the file itself where it is none."""
        path = os.path.abspath(path)
        below = os.path.relpath(path, self.source)
        is_inside = below.partition(os.sep)[0] != os.pardir and not os.path.isabs(below)
        return os.path.normpath(os.path.join(self.folder, below)) if is_inside else path

    def make(self) -> None:
        """Copy the site as it is now, over nothing.

        Raises:
            PykyllError: A file cannot be read, or there is no room.
        """
        remove_what_goes(self.root)
        try:
            make_folders(self.folder)
            self._copy_around()
            run_in_depth(self._copy_folder(self.source, self.folder))
        except OSError as error:
            where = f" {error.filename}" if error.filename else ""
            hint = "TMPDIR names another temporary folder" if error.errno == ENOSPC else None
            raise PykyllError(f"cannot copy{where}: {error.strerror}", hint=hint) from None

    def _copy_around(self) -> None:
        """What stands above the source and is looked for from there: Bundler's files, `.git`."""
        place, copied = os.path.dirname(self.source), os.path.dirname(self.folder)
        while len(copied) >= len(self.root):
            for name in _OF_BUNDLER:
                run_in_depth(
                    self._copy_entry(os.path.join(place, name), os.path.join(copied, name))
                )
            git, copied_git = os.path.join(place, ".git"), os.path.join(copied, ".git")
            if os.path.isdir(git):
                os.symlink(git, copied_git)
            else:  # of a work tree, a file that says where it is
                run_in_depth(self._copy_entry(git, copied_git))
            place, copied = os.path.dirname(place), os.path.dirname(copied)

    def _copy_folder(self, folder: str, target: str) -> Steps:
        for entry in _entries(folder):
            if entry.name in _CACHES or entry.path in self.left_out:
                continue
            new = os.path.join(target, entry.name)
            if self._is_linked(entry):
                os.symlink(entry.path, new)
            else:
                yield self._copy_entry(entry.path, new)

    def _is_linked(self, entry: os.DirEntry[str]) -> bool:
        if not entry.is_dir(follow_symlinks=False):
            return False
        if entry.name not in _LINKED and entry.path != os.path.join(self.source, *_BUNDLE):
            return False
        # In safe mode, what the site itself reads must not lie behind a link.
        return entry.name == ".git" or entry.name not in self._settings

    @cached_property
    def _settings(self) -> str:
        """The text of the site's configuration file, where there is one."""
        for name in ("_config.yml", "_config.yaml"):
            try:
                with open(os.path.join(self.source, name), "rb") as file:
                    return file.read().decode("utf-8", "replace")
            except OSError:
                continue
        return ""

    def _copy_entry(self, path: str, new: str) -> Steps:
        """Copy a file, link or folder; what is none of these, or not there, is left out."""
        try:
            state = os.lstat(path)
        except FileNotFoundError:
            return
        if S_ISLNK(state.st_mode):
            os.symlink(self._target(path), new)
        elif S_ISDIR(state.st_mode):
            os.mkdir(new)
            yield self._copy_folder(path, new)
            os.utime(new, ns=(state.st_atime_ns, state.st_mtime_ns))
        elif S_ISREG(state.st_mode):
            shutil.copy2(path, new)

    def _target(self, link: str) -> str:
        """What the copy of a link leads to: in the copy what is in the site, else what it was."""
        told = os.readlink(link)
        target = os.path.normpath(os.path.join(os.path.dirname(link), told))
        moved = self.path_of(target)
        if moved == target:
            return target
        return moved if os.path.isabs(told) else told


def _entries(folder: str) -> Iterable[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)


def repository_of(source: str) -> str:
    """The nearest folder with a `.git` at or above a site; the site's own where there is none."""
    place = source
    while True:
        if os.path.exists(os.path.join(place, ".git")):
            return place
        above = os.path.dirname(place)
        if above == place:
            return source
        place = above
