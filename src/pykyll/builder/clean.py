"""Removes what an earlier build left in the destination.

Source of the behaviour: Jekyll's `Cleaner`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.builder.staging import is_staging
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from pykyll.config import Config
    from pykyll.site import Site

_OF_DISKS = frozenset({"lost+found"})
"""What the top of a file system holds, where the destination is one."""


def obsolete_files(site: Site, files: Collection[str]) -> tuple[str, ...]:
    """Files and folders that are not part of the site, but for `keep_files`.

    Args:
        site: The site; its hooks may change the list.
        files: Its files, relative to the destination.

    Returns:
        What is to be removed, relative to the destination, sorted.
    """
    found = orphans(site.destination, files, kept_files(site.config))
    site.hooks.trigger("clean", "on_obsolete", found)
    return tuple(found)


def orphans(destination: str, files: Collection[str], kept: tuple[str, ...]) -> list[str]:
    """What of a destination neither belongs to a site nor is kept; topmost paths, sorted.

    Args:
        destination: The folder, absolute; there it is.
        files: The site's files, relative to it.
        kept: What `kept_files` gives.
    """
    wanted = {*files, *folders_of(files), *folders_of(kept)}
    return sorted(_orphans(destination, wanted, kept))


def kept_files(config: Config) -> tuple[str, ...]:
    """What `keep_files` names; whatever begins so, from the destination, stays."""
    configured = config.get("keep_files")
    entries = configured if isinstance(configured, list) else [configured]
    return tuple(to_s(entry).strip("/") for entry in entries if to_s(entry).strip("/"))


def folders_of(paths: Iterable[str]) -> set[str]:
    """All folders that paths lie in, relative as these are."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _orphans(destination: str, wanted: set[str], kept: tuple[str, ...]) -> Iterator[str]:
    """Paths not wanted, topmost only; `keep_files` match as prefixes, as in Jekyll."""
    pending = [""]
    while pending:
        folder = pending.pop()
        begin = f"{folder}/" if folder else ""
        with os.scandir(os.path.join(destination, folder)) as entries:
            for entry in entries:
                path = begin + entry.name
                if is_staging(entry.name):
                    if folder:  # at the top it is of this build, or of another that runs
                        yield path
                elif kept and path.startswith(kept):
                    continue
                elif path in wanted:
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(path)
                elif path not in _OF_DISKS:
                    yield path
