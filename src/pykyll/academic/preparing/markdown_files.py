"""The files of a site that hold Markdown."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.files.paths import inside, is_inside
from pykyll.ruby.text import to_s
from pykyll.source.entry_filter import EntryFilter
from pykyll.source.listing import UnreadableFolderError, listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.config import Config

_SPECIAL = ("_posts", "_drafts")


def markdown_files(config: Config) -> Iterator[str]:
    """Pages, posts, drafts and documents of collections, by their paths from the source."""
    extensions = tuple(f".{each}" for each in to_s(config.get("markdown_ext")).split(","))
    entry_filter = EntryFilter(config)
    folders = [""]
    collections = config.get("collections")
    if isinstance(collections, dict | list):
        top = to_s(config.get("collections_dir")).strip("/")
        folders += [f"{top}/_{name}".lstrip("/") for name in map(to_s, collections)]
    named = frozenset(folders)
    seen = {None, _identity(config.destination)}
    while folders:
        folder = folders.pop(0)
        where = inside(config.source, folder) if folder else config.source
        found = _identity(where)
        if found in seen:
            continue
        seen.add(found)
        may_lead_out = folder in named or os.path.islink(where)
        if may_lead_out and not is_inside(where, config.source):
            continue
        for name in _belonging(where, folder, entry_filter):
            path = f"{folder}/{name}".lstrip("/")
            if os.path.isdir(f"{where}/{name}"):
                folders.append(path)
            elif name.lower().endswith(extensions):
                yield path


def _identity(folder: str) -> tuple[int, int] | None:
    """What tells a folder from all others, whatever links lead to it; None where there is none."""
    try:
        found = os.stat(folder)
    except (OSError, ValueError):  # ValueError: the path has a null character
        return None
    return found.st_dev, found.st_ino


def _belonging(where: str, folder: str, entry_filter: EntryFilter) -> list[str]:
    try:
        names = listing(where)
    except UnreadableFolderError:
        return []
    kept = entry_filter.filter(names, folder)
    return [*kept, *(name for name in _SPECIAL if name in names and name not in kept)]
