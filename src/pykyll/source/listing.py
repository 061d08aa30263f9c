"""What lies in a folder, in sorted order."""

from __future__ import annotations

import os


def listing(folder: str) -> list[str]:
    """The names in a folder, sorted; none where there is no such folder."""
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def files_below(folder: str, *, hidden: bool = False) -> list[str]:
    """Ruby's `Dir["**/*"]`: files and folders below, sorted, no links to folders followed.

    Args:
        folder: Where to begin; it need not exist.
        hidden: Whether names that begin with a dot count.
    """
    found: list[str] = []

    def walk(prefix: str) -> None:
        for name in listing(f"{folder}/{prefix}"):
            if name.startswith(".") and not hidden:
                continue
            found.append(f"{prefix}{name}")
            path = f"{folder}/{prefix}{name}"
            if os.path.isdir(path) and not os.path.islink(path):
                walk(f"{prefix}{name}/")

    walk("")
    return found
