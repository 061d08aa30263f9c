"""Makes folders, those above them too."""

from __future__ import annotations

import os
from contextlib import suppress
from errno import ENAMETOOLONG


def make_folders(path: str, mode: int = 0o777) -> None:
    """`os.makedirs(path, mode, exist_ok=True)`.

    Args:
        path: The folder; those above it are made as usual.
        mode: Who may do what in it, as far as the process lets others do anything.

    Raises:
        OSError: It cannot be made. Where its path is too long, none of those above are made.
    """
    missing = _missing(path.rstrip("/") or path)
    for folder in missing[:-1]:
        with suppress(FileExistsError):  # somebody else was first
            os.mkdir(folder)
    for folder in missing[-1:]:
        try:
            os.mkdir(folder, mode)
        except OSError:
            if not os.path.isdir(folder):
                raise


def _missing(path: str) -> list[str]:
    """The folders to be made, from the outermost on to the path itself."""
    if _is_there(path) and os.path.isdir(path):
        return []
    missing = [path]
    above = os.path.dirname(path)
    while above != missing[-1] and above and not os.path.exists(above):
        missing.append(above)
        above = os.path.dirname(above)
    return missing[::-1]


def _is_there(path: str) -> bool:
    try:
        os.stat(path)
    except OSError as error:
        if error.errno == ENAMETOOLONG:
            raise
        return False
    return True
