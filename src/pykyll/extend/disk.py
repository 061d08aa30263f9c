"""The file system as plugins read it: the one way, so that a build knows what it rests on.

That there is no such file is an answer like any other.
"""

from __future__ import annotations

import os

from pykyll.files.special import special_kind
from pykyll.site.reads import Reads


class Disk:
    """Files and folders by absolute paths.

    Args:
        reads: Where it is noted what was looked at; nowhere, where not given.
    """

    def __init__(self, reads: Reads | None = None) -> None:
        self._reads = reads or Reads()

    def exists(self, path: str) -> bool:
        """Whether there is a file or folder."""
        self._reads.inputs.add(path)
        return os.path.exists(path)

    def is_folder(self, path: str) -> bool:
        """Whether there is a folder."""
        self._reads.inputs.add(path)
        return os.path.isdir(path)

    def text(self, path: str) -> str | None:
        """A file's text, what is not UTF-8 replaced; none where there is no file to be read."""
        self._reads.inputs.add(path)
        if special_kind(path) is not None:
            return None
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                return file.read()
        except (OSError, ValueError):  # ValueError: the path has a null character
            return None

    def seconds_of_change(self, path: str) -> int | None:
        """When a file was last changed, in whole seconds since 1970; none where there is none."""
        self._reads.inputs.add(path)
        try:
            return int(os.stat(path).st_mtime)
        except (OSError, ValueError):
            return None
