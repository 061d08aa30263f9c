"""Removes files and folders, of any depth, and nothing that a link leads to.

What is in a folder is removed by its name in that open folder, so that nobody can have it lead
elsewhere meanwhile by putting a link in the place of a folder on the way. One folder is open at a
time: the way up again is its `..`, which has to be the folder that was left.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.folders.walk import folders_of

if TYPE_CHECKING:
    from collections.abc import Callable


def remove(path: str) -> None:
    """Remove a file, a link, or a folder with all that is in it.

    Raises:
        OSError: Something of it cannot be removed; nothing was, if there is a folder in it that
            cannot be read.
    """
    if not _is_folder(path):
        os.unlink(path)
        return
    for _ in folders_of(path):
        pass
    _remove_folder(path, _raise, unlocks=False)


def remove_what_goes(path: str) -> None:
    """The same, as far as it goes: what cannot be removed stays."""
    with suppress(OSError):
        if _is_folder(path):
            _remove_folder(path, _pass, unlocks=True)
        else:
            os.unlink(path)


def _is_folder(path: str) -> bool:
    return os.path.isdir(path) and not os.path.islink(path)


def _raise(error: OSError) -> None:
    raise error


def _pass(_error: OSError) -> None:
    """It stays."""


def _remove_folder(path: str, refused: Callable[[OSError], None], *, unlocks: bool) -> None:
    """Remove a folder.

    Args:
        path: The folder.
        refused: Told of what stays.
        unlocks: Whether folders that are closed to their owner are opened.
    """
    if sys.platform == "win32":
        _remove_by_paths(path, refused, unlocks=unlocks)
    else:
        _Removal(path, refused, unlocks=unlocks).run()


def _remove_by_paths(path: str, refused: Callable[[OSError], None], *, unlocks: bool) -> None:
    """The same on Windows, which opens no folders."""
    for folder in reversed(list(folders_of(path))):
        if unlocks:
            with suppress(OSError):
                os.chmod(folder, stat.S_IRWXU)
        with os.scandir(folder) as entries:
            files = [each.path for each in entries if not each.is_dir(follow_symlinks=False)]
        for file in files:
            try:
                os.unlink(file)
            except OSError as error:
                refused(error)
        try:
            os.rmdir(folder)
        except OSError as error:
            refused(error)


@dataclass(slots=True)
class _Level:
    """A folder on the way down."""

    name: str
    """In the folder above; of the topmost the whole path."""
    found: os.stat_result
    folders: list[str]
    """Those in it that are still to be removed."""


if sys.platform != "win32":

    class _Removal:
        """The removal of one folder, which is the working folder of nobody."""

        def __init__(self, path: str, refused: Callable[[OSError], None], *, unlocks: bool) -> None:
            self._refused = refused
            self._unlocks = unlocks
            self._here = self._open(path, None)
            self._way: list[_Level] = []
            self._path = path

        def run(self) -> None:
            """Remove all that is in the folder, and the folder."""
            try:
                self._empty(self._path)
                while len(self._way) > 1 or self._way[0].folders:
                    if self._way[-1].folders:
                        self._go_down(self._way[-1].folders.pop())
                    else:
                        self._go_up()
            finally:
                os.close(self._here)
            os.rmdir(self._path)

        def _empty(self, name: str) -> None:
            """Remove all files of the open folder, and note the folders in it."""
            level = _Level(name, os.fstat(self._here), [])
            self._way.append(level)
            with os.scandir(self._here) as entries:
                for entry in list(entries):
                    if entry.is_dir(follow_symlinks=False):
                        level.folders.append(entry.name)
                    else:
                        self._try(os.unlink, entry.name)

        def _go_down(self, name: str) -> None:
            """Remove a folder in the open one; where it is not empty, be in it instead."""
            with suppress(OSError):
                os.rmdir(name, dir_fd=self._here)
                return
            try:
                below = self._open(name, self._here)
            except OSError as error:
                self._tell(error, name)
                return
            os.close(self._here)
            self._here = below
            self._empty(name)

        def _go_up(self) -> None:
            name = self._way.pop().name
            above = os.open("..", os.O_RDONLY | os.O_DIRECTORY, dir_fd=self._here)
            os.close(self._here)
            self._here = above
            if not os.path.samestat(os.fstat(above), self._way[-1].found):
                raise OSError(errno.ESTALE, "this folder was moved meanwhile", self._path)
            self._try(os.rmdir, name)

        def _open(self, name: str, within: int | None) -> int:
            flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
            try:
                folder = os.open(name, flags, dir_fd=within)
            except PermissionError:
                if not self._unlocks:
                    raise
                with suppress(NotImplementedError):
                    os.chmod(name, stat.S_IRWXU, dir_fd=within, follow_symlinks=False)
                folder = os.open(name, flags, dir_fd=within)
            if self._unlocks:
                with suppress(OSError):
                    os.fchmod(folder, stat.S_IRWXU)
            return folder

        def _try(self, change: Callable[..., None], name: str) -> None:
            try:
                change(name, dir_fd=self._here)
            except OSError as error:
                self._tell(error, name)

        def _tell(self, error: OSError, name: str) -> None:
            """Tell of an error, with the whole path of what it is about."""
            names = (level.name for level in self._way)
            error.filename = os.path.join(*names, name)
            self._refused(error)
