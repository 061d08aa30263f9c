"""Whether a file is still the one that was found, without reading it.

Known by what the file system says of the file and of each folder on the way to it from the
site's: which one it is, how long, and when it was last changed in any way (`st_ctime`, which
no program can set back). A folder changes with its entries. So a file that was written anew,
removed or replaced, a folder on its way that was renamed or has become a link, and a file
beside it that a URL means before this one, all show.
"""

from __future__ import annotations

import os
import stat
import time
from operator import attrgetter
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    Marks = tuple[int, ...]

_MARKS = attrgetter("st_dev", "st_ino", "st_mode", "st_size", "st_mtime_ns", "st_ctime_ns")
_TICK = 50_000_000
"""Nanoseconds within which two changes may get the same time; kernels count in up to 10 ms."""
_COARSE_TICK = 2_100_000_000
"""The same where times are whole milliseconds, as on file systems that keep seconds."""
_MILLISECOND = 1_000_000


@dataclass(frozen=True, slots=True)
class Seen:
    """A file, and what was seen of it."""

    root: str
    """The folder of the site; what leads to it does not matter."""
    root_marks: Marks
    below: tuple[tuple[str, Marks], ...]
    """The folders from there on, and the file."""

    @classmethod
    def of(cls, root: str, path: str, before: int) -> Seen | None:
        """What is seen of a file now.

        Args:
            root: The folder of the site.
            path: The file, in it.
            before: When one began to look for it (nanoseconds since 1970).

        Returns:
            None where a change could go unnoticed: there is a link on the way, or one was
            made so shortly before that a later one may have the same time.
        """
        try:
            found = os.stat(root)
            seen = [(each, os.lstat(each)) for each in _way(root, path)]
        except OSError:
            return None
        *folders, file = [each for _, each in seen]
        is_plain = stat.S_ISREG(file.st_mode) and all(stat.S_ISDIR(f.st_mode) for f in folders)
        if not is_plain or not all(_is_settled(each, before) for each in (found, *folders, file)):
            return None
        return cls(root, _MARKS(found), tuple((each, _MARKS(marks)) for each, marks in seen))

    def is_unchanged(self) -> bool:
        """Whether all of it is as it was."""
        try:
            if _MARKS(os.stat(self.root)) != self.root_marks:
                return False
            for path, marks in self.below:
                if _MARKS(os.lstat(path)) != marks:
                    return False
        except OSError:
            return False
        return True


def now() -> int:
    """The time by the clock of the file system, in nanoseconds since 1970."""
    return time.time_ns()


def _way(root: str, path: str) -> Iterator[str]:
    way = root.rstrip("/")
    for name in path[len(way) :].split("/"):
        if name:
            way = f"{way}/{name}"
            yield way


def _is_settled(found: os.stat_result, before: int) -> bool:
    changed = found.st_ctime_ns
    tick = _COARSE_TICK if changed % _MILLISECOND == 0 else _TICK
    return changed + tick < before
