"""Which changes of files are the last build's own, and no reason for another."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def changed_at(source: str, path: str) -> int:
    """When a file was last changed (nanoseconds since 1970); 0 where there is none."""
    try:
        return os.stat(os.path.join(source, path)).st_mtime_ns
    except OSError:
        return 0


def others_changes(changed: Iterable[str], own: Mapping[str, int], source: str) -> list[str]:
    """The changed files without those that lie there as a build has written them.

    Args:
        changed: Relative to the source.
        own: What the build has written or removed, as `Outcome.prepared` has it.
        source: The site's folder.
    """
    folders = {folder for path in own for folder in _folders(path)}
    return [
        path
        for path in changed
        if not (own.get(path) == changed_at(source, path) if path in own else path in folders)
    ]


def _folders(path: str) -> Iterator[str]:
    """The folders on the way to a file, which may be new too."""
    while folder := os.path.dirname(path):
        yield folder
        path = folder
