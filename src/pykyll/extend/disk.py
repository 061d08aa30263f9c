"""The file system as plugins read it: the one way, so that a build knows what it rests on.

That there is no such file is an answer like any other.
"""

from __future__ import annotations

import os
import re

from pykyll.files.paths import join
from pykyll.files.special import special_kind
from pykyll.files.wall import OPEN, Wall
from pykyll.ruby.glob import glob
from pykyll.site.entries import entry_at, file_bytes, files_below
from pykyll.site.reads import BYTES, ENTRY, NAMES, Reads


class Disk:
    """Files and folders by absolute paths.

    Args:
        reads: Where it is noted what was looked at; nowhere, where not given.
        wall: What of it may be looked at. All else is as if it were not there.
    """

    def __init__(self, reads: Reads | None = None, wall: Wall = OPEN) -> None:
        self._reads = reads or Reads()
        self._wall = wall

    def with_folders(self, *folders: str) -> Disk:
        """The same, for folders outside of the wall that the site has not named."""
        return Disk(self._reads, self._wall.around(folders))

    def exists(self, path: str) -> bool:
        """Whether there is a file or folder."""
        return self._entry(path) != ""

    def is_folder(self, path: str) -> bool:
        """Whether there is a folder."""
        return self._entry(path) == "folder"

    def _entry(self, path: str) -> str:
        if self._wall.refuses(path):
            return ""
        self._reads.inputs.add(path)
        self._reads.keys.add((ENTRY, path))
        return entry_at(path)

    def read_bytes(self, path: str) -> bytes | None:
        """What a file holds; none where there is no file to be read."""
        if self._wall.refuses(path):
            return None
        self._reads.inputs.add(path)
        self._reads.keys.add((BYTES, path))
        return file_bytes(path)

    def read_bytes_below(self, folder: str) -> list[bytes]:
        """What all files in a folder and in those below it hold, hidden ones left out."""
        if self._wall.refuses(folder):
            return []
        self._reads.inputs.add(f"{folder}/")
        self._reads.keys.add((BYTES, f"{folder}/"))
        may_be_read = (
            path
            for path in files_below(folder)
            if not (os.path.islink(path) and self._wall.refuses(path))
        )
        return [found for path in may_be_read if (found := file_bytes(path)) is not None]

    def glob(self, folder: str, pattern: str) -> list[str]:
        """The files and folders that a pattern of Ruby's finds, by their paths from the folder."""
        start = re.split(r"[^/]*[*?\[{]", pattern, maxsplit=1)[0]
        looked_through = os.path.normpath(join(folder, start))
        if self._wall.refuses(looked_through):
            return []
        self._reads.inputs.add(f"{looked_through}/")
        self._reads.keys.add((NAMES, looked_through))
        return glob(folder, pattern, self._wall.refuses)

    def text(self, path: str) -> str | None:
        """A file's text, what is not UTF-8 replaced; none where there is no file to be read."""
        if self._wall.refuses(path):
            return None
        self._reads.inputs.add(path)
        self._reads.keys.add((BYTES, path))
        if special_kind(path) is not None:
            return None
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                return file.read()
        except (OSError, ValueError):  # ValueError: the path has a null character
            return None

    def seconds_of_change(self, path: str) -> int | None:
        """When a file was last changed, in whole seconds since 1970; none where there is none."""
        if self._wall.refuses(path):
            return None
        self._reads.inputs.add(path)
        try:
            return int(os.stat(path).st_mtime)
        except (OSError, ValueError):
            return None
