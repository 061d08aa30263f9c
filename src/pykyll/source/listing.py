"""What lies in a folder, in sorted order."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.folders.in_depth import run_in_depth

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.folders.in_depth import Steps


class UnreadableFolderError(PykyllError):
    """A folder that is there and cannot be listed."""


def listing(folder: str) -> list[str]:
    """The names in a folder, sorted; none where there is no such folder.

    Raises:
        UnreadableFolderError: It cannot be read; without its path.
    """
    try:
        return sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise UnreadableFolderError(
            f"this folder cannot be read: {(error.strerror or str(error)).lower()}",
            hint="make it readable, or name it under `exclude:` in _config.yml",
        ) from error


def files_below(
    folder: str,
    *,
    hidden: bool = False,
    unreadable: Callable[[str, UnreadableFolderError], None],
) -> list[str]:
    """Ruby's `Dir["**/*"]`: files and folders below, sorted, no links to folders followed.

    Args:
        folder: Where to begin; it need not exist.
        hidden: Whether names that begin with a dot count.
        unreadable: Told of each folder that cannot be read, by its path from the first.
    """
    found: list[str] = []

    def read(prefix: str) -> Steps:
        try:
            names = listing(f"{folder}/{prefix}")
        except UnreadableFolderError as error:
            unreadable(prefix.rstrip("/"), error)
            return
        for name in names:
            if name.startswith(".") and not hidden:
                continue
            found.append(f"{prefix}{name}")
            path = f"{folder}/{prefix}{name}"
            if os.path.isdir(path) and not os.path.islink(path):
                yield read(f"{prefix}{name}/")

    run_in_depth(read(""))
    return found
