"""Writes a file and the folders above it."""

from __future__ import annotations

import os

from pykyll.errors import PykyllError


def write_file(path: str, text: str) -> None:
    """Write a text as UTF-8 with line feeds, with the folders that it needs.

    Raises:
        PykyllError: Where the file system refuses.
    """
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise PykyllError(f"{path} cannot be written: {reason}") from error
