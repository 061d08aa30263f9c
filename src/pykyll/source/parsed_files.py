"""Files as they were taken apart before, for as long as they do not change."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.files.source_text import Header

JUST_NOW = 20_000_000
"""Nanoseconds within which a file may change twice and show the same time."""

Sign = tuple[int, int, int, int]


class Parsed(NamedTuple):
    """A file's text, taken apart: the last fields of `SourceFile`, in their order."""

    digest: str
    data: Data | None
    body: str = ""
    body_line: int = 1


class ParsedFiles:
    """Kept while a site is built over and over by one process."""

    def __init__(self) -> None:
        self._parsed: dict[str, tuple[Sign, Parsed]] = {}
        self._headers: dict[str, tuple[Sign, Header]] = {}

    def parsed(self, path: str) -> Parsed | None:
        """The file, if it is as it was when it was kept."""
        known = self._parsed.get(path)
        return known[1] if known is not None and known[0] == _sign(path) else None

    def header(self, path: str) -> Header | None:
        """What the file begins with; None where that is not known."""
        known = self._headers.get(path)
        return known[1] if known is not None and known[0] == _sign(path) else None

    def sign(self, path: str) -> Sign | None:
        """What is to be asked for before a file is read, and given when it is kept.

        None where the file is too young: it may change again without showing it.
        """
        found = _sign(path)
        if found is None or max(found[1:3]) > time.time_ns() - JUST_NOW:
            return None
        return found

    def keep(self, path: str, sign: Sign | None, parsed: Parsed) -> None:
        """Keep a file that was read after its sign was taken."""
        if sign is not None:
            self._parsed[path] = sign, parsed

    def keep_header(self, path: str, sign: Sign | None, header: Header) -> None:
        """Keep what a file begins with."""
        if sign is not None:
            self._headers[path] = sign, header


def _sign(path: str) -> Sign | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
