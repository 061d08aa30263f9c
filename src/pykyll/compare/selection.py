"""Which files of the outputs are compared."""

from __future__ import annotations

from fnmatch import fnmatchcase

from pykyll.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Selection:
    """Globs over paths below the destination; `*` crosses slashes.

    A glob without a slash is also tried on the file's name alone, and one that names a
    folder takes all in it.
    """

    only: tuple[str, ...] = ()
    """What to compare; everything where empty."""
    ignored: tuple[str, ...] = ()
    """What to leave out."""

    def takes(self, path: str) -> bool:
        """Whether a file is compared."""
        if self.only and not _matches(path, self.only):
            return False
        return not _matches(path, self.ignored)


def _matches(path: str, globs: tuple[str, ...]) -> bool:
    return any(_fits(path, glob.strip("/")) for glob in globs)


def _fits(path: str, glob: str) -> bool:
    name = path.rpartition("/")[2]
    return (
        fnmatchcase(path, glob)
        or fnmatchcase(path, f"{glob}/*")
        or ("/" not in glob and fnmatchcase(name, glob))
    )
