"""Removes what an earlier build left in the destination.

Source of the behaviour: Jekyll's `Cleaner`.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from pykyll.builder.staging import is_staging
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pykyll.config import Config
    from pykyll.site import Site


def remove_orphans(site: Site, files: frozenset[str]) -> tuple[str, ...]:
    """Remove files and folders that are not part of the site, but for `keep_files`.

    Args:
        site: The site.
        files: Its files, relative to the destination.

    Returns:
        What was removed, relative to the destination, sorted.
    """
    found = orphans(site.destination, files, kept_files(site.config))
    site.hooks.trigger("clean", "on_obsolete", found)
    for orphan in found:
        remove(os.path.join(site.destination, orphan))
    return tuple(found)


def orphans(destination: str, files: Collection[str], kept: tuple[str, ...]) -> list[str]:
    """What of a destination neither belongs to a site nor is kept; topmost paths, sorted.

    Args:
        destination: The folder, absolute; there it is.
        files: The site's files, relative to it.
        kept: What `kept_files` gives.
    """
    wanted = set(files)
    for path in (*files, *kept):
        wanted.update(_parents(path))
    return sorted(_orphans(destination, "", wanted, kept))


def kept_files(config: Config) -> tuple[str, ...]:
    """What `keep_files` names; whatever begins so, from the destination, stays."""
    configured = config.get("keep_files")
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
            if (kept and path.startswith(kept)) or is_staging(path):
                continue
            if path not in wanted:
                yield path
            elif entry.is_dir(follow_symlinks=False):
                yield from _orphans(destination, path, wanted, kept)


def remove(path: str) -> None:
    """Remove a file, a link, or a folder with all that is in it."""
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    else:
        os.unlink(path)
