"""Removes files and folders, of any depth."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def remove(path: str) -> None:
    """Remove a file, a link, or a folder with all that is in it.

    Raises:
        OSError: Something of it cannot be removed.
    """
    if os.path.isdir(path) and not os.path.islink(path):
        for folder in reversed(list(folders_of(path))):
            _empty(folder)
            os.rmdir(folder)
    else:
        os.unlink(path)


def remove_what_goes(path: str) -> None:
    """The same, as far as it goes: what cannot be removed stays."""
    if not os.path.isdir(path) or os.path.islink(path):
        with suppress(OSError):
            os.unlink(path)
        return
    folders = [path]
    for folder in folders:
        with suppress(OSError):
            os.chmod(folder, stat.S_IRWXU)
        with suppress(OSError):
            folders += _folders_in(folder)
    for folder in reversed(folders):
        with suppress(OSError):
            _empty(folder)
        with suppress(OSError):
            os.rmdir(folder)


def folders_of(top: str) -> Iterator[str]:
    """A folder and all folders below it, each before those in it; no link is followed.

    Raises:
        OSError: One of them cannot be read.
    """
    pending = [top]
    while pending:
        folder = pending.pop()
        yield folder
        pending += _folders_in(folder)


def _folders_in(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        return [each.path for each in entries if each.is_dir(follow_symlinks=False)]


def _empty(folder: str) -> None:
    """Remove what is no folder."""
    with os.scandir(folder) as entries:
        files = [each.path for each in entries if not each.is_dir(follow_symlinks=False)]
    for path in files:
        os.unlink(path)
