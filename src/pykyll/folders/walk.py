"""What lies below a folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def walk(top: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """`os.walk(top)`: each folder, the names of those in it, and of all else in it.

    A folder comes before those in it. Whoever is given the list of these may sort it, or take
    some out, which are passed over. Links to folders are among them, and are not followed.
    Folders that cannot be read are passed over.
    """
    pending = [top]
    while pending:
        folder = pending.pop()
        found = _listed(folder)
        if found is None:
            continue
        yield (folder, *found)
        below = [os.path.join(folder, name) for name in found[0]]
        pending += [path for path in reversed(below) if not os.path.islink(path)]


def folders_of(top: str) -> Iterator[str]:
    """A folder and all folders below it, each before those in it; no link is followed.

    Raises:
        OSError: One of them cannot be read.
    """
    pending = [top]
    while pending:
        folder = pending.pop()
        yield folder
        with os.scandir(folder) as entries:
            pending += [each.path for each in entries if each.is_dir(follow_symlinks=False)]


def _listed(folder: str) -> tuple[list[str], list[str]] | None:
    folders: list[str] = []
    others: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                (folders if _is_folder(entry) else others).append(entry.name)
    except OSError:
        return None
    return folders, others


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads nowhere one may look
        return False
