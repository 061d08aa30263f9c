"""Removes what an earlier build left in the destination.

Source of the behaviour: Jekyll's `Cleaner`.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.site import Site


def remove_orphans(site: Site, files: frozenset[str]) -> tuple[str, ...]:
    """Remove files and folders that are not part of the site, but for `keep_files`.

    Args:
        site: The site.
        files: Its files, relative to the destination.

    Returns:
        What was removed, relative to the destination, sorted.
    """
    kept = _keep_files(site)
    wanted = set(files)
    for path in (*files, *kept):
        wanted.update(_parents(path))
    orphans = sorted(_orphans(site.destination, "", wanted, kept))
    site.hooks.trigger("clean", "on_obsolete", orphans)
    for orphan in orphans:
        _remove(os.path.join(site.destination, orphan))
    return tuple(orphans)


def _keep_files(site: Site) -> tuple[str, ...]:
    configured = site.config.get("keep_files")
    entries = configured if isinstance(configured, list) else [configured]
    return tuple(to_s(entry).strip("/") for entry in entries if to_s(entry).strip("/"))


def _parents(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _orphans(
    destination: str, folder: str, wanted: set[str], kept: tuple[str, ...]
) -> Iterator[str]:
    """Paths not wanted, topmost only; `keep_files` match as prefixes, as in Jekyll."""
    with os.scandir(os.path.join(destination, folder)) as entries:
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if kept and path.startswith(kept):
                continue
            if path not in wanted:
                yield path
            elif entry.is_dir(follow_symlinks=False):
                yield from _orphans(destination, path, wanted, kept)


def _remove(path: str) -> None:
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    else:
        os.unlink(path)
