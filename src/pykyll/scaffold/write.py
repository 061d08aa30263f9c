"""Writes files and makes folders, with errors that name them."""

from __future__ import annotations

import os

from pykyll.errors import PykyllError
from pykyll.folders.make import make_folders


def write_file(path: str, text: str) -> None:
    """Write a text as UTF-8 with line feeds, with the folders that it needs.

    Raises:
        PykyllError: Where the file system refuses.
    """
    make_folder(os.path.dirname(path) or ".")
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise _refused(path, error) from error


def make_folder(path: str) -> None:
    """Make a folder and those above it, unless it is there.

    Raises:
        PykyllError: Where the file system refuses.
    """
    try:
        make_folders(path)
    except OSError as error:
        raise _refused(path, error) from error


def _refused(path: str, error: OSError) -> PykyllError:
    reason = (error.strerror or str(error)).lower()
    return PykyllError(f"{path} cannot be written: {reason}")
