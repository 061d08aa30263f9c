"""The file system as plugins read it: the one way, so that a build knows what it rests on.

That there is no such file is an answer like any other.
"""

from __future__ import annotations

import os


class Disk:
    """Files and folders by absolute paths."""

    def exists(self, path: str) -> bool:
        """Whether there is a file or folder."""
        return os.path.exists(path)

    def is_folder(self, path: str) -> bool:
        """Whether there is a folder."""
        return os.path.isdir(path)

    def text(self, path: str) -> str | None:
        """A file's text, what is not UTF-8 replaced; none where there is no file to be read."""
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                return file.read()
        except (OSError, ValueError):  # ValueError: the path has a null character
            return None

    def seconds_of_change(self, path: str) -> int | None:
        """When a file was last changed, in whole seconds since 1970; none where there is none."""
        try:
            return int(os.stat(path).st_mtime)
        except (OSError, ValueError):
            return None
