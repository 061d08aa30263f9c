"""Where files wait until all of a site is complete.

Each worker puts what it has rendered beside the destination; once everything is there it
is renamed into place. A file that would stay the same is not written at all.
"""

from __future__ import annotations

import os
import shutil
from hashlib import blake2b
from typing import TYPE_CHECKING

from pykyll.builder.incremental.state import FileStamp
from pykyll.builder.remedies import remedy
from pykyll.errors import PykyllError
from pykyll.files.printable import printable, shown_path
from pykyll.files.system_error import system_error
from pykyll.folders.remove import remove_what_goes

if TYPE_CHECKING:
    from pykyll.site import Document, Page, StaticFile

_PREFIX = ".pykyll-staging-"
_LONGEST_NAME = 100
"""Bytes of the destination's name in that of its staging folder."""


class Staging:
    """A folder beside one destination, for one build.

    Args:
        destination: The folder that the site goes to, absolute.
    """

    def __init__(self, destination: str) -> None:
        self.destination = destination
        """The folder that the site goes to."""
        self._folder: str | None = None

    @property
    def folder(self) -> str:
        """The folder, made when first asked for.

        Raises:
            OSError: Where it cannot be made.
        """
        if self._folder is None:
            prefix = os.path.join(_parent(self.destination), _prefix(self.destination))
            # Its name is known before it is there, so that an interruption leaves none behind.
            self._folder = f"{prefix}{os.urandom(4).hex()}"
            try:
                os.mkdir(self._folder, mode=0o700)
            except OSError:
                self._folder = None
                raise
        return self._folder

    def make(self) -> None:
        """Make the folder now.

        Raises:
            OSError: Where it cannot be made.
        """
        assert self.folder  # noqa: S101 - it is made when asked for

    def path(self, name: str) -> str:
        """Where a file of that name waits."""
        return os.path.join(self.folder, name)

    def put(self, name: str, item: Document | Page, destination: str) -> tuple[FileStamp, bool]:
        """Put an item's output there, unless the destination has it already.

        Args:
            name: What it is called while it waits.
            item: What was rendered.
            destination: Where it goes, relative to the destination.

        Returns:
            The file as it will be, and whether it waits there.

        Raises:
            OSError: Where it cannot be written.
        """
        data = encoded(item)
        final = os.path.join(self.destination, destination)
        there = _same_file(final, data)
        digest = bytes_digest(data)
        if there is not None:
            return FileStamp(there.st_size, there.st_mtime_ns, digest), False
        with open(self.path(name), "wb") as file:
            file.write(data)
            file.flush()
            written = os.fstat(file.fileno())
        return FileStamp(len(data), written.st_mtime_ns, digest), True

    def remove(self) -> None:
        """Take the folder away with all that is in it."""
        folder, self._folder = self._folder, None
        if folder is None:
            return
        try:
            remove_what_goes(folder)
        except (KeyboardInterrupt, SystemExit):  # it ends the process, but not halfway
            remove_what_goes(folder)
            raise


def sweep(destination: str) -> None:
    """Remove what builds of this destination left that were killed; none may be running."""
    prefix = _prefix(destination)
    for folder in {os.path.dirname(destination), destination}:
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        for name in names:
            # What stands behind the prefix holds no hyphen: else it is of another destination.
            if name.startswith(prefix) and "-" not in name.removeprefix(prefix):
                _remove_staging(os.path.join(folder, name))


def _remove_staging(path: str) -> None:
    if not os.path.islink(path):
        remove_what_goes(path)


def beside(destination: str, folder: str, name: str) -> str:
    """Where a file waits that cannot wait in the staging folder: in the folder that it goes to.

    Args:
        destination: The folder of the site, absolute.
        folder: The folder in it.
        name: What tells it from others of this build, without a hyphen.
    """
    return os.path.join(folder, f"{_prefix(destination)}{name}_{os.getpid()}")


def encoded(item: Page | Document) -> bytes:
    """The bytes of an item's file."""
    return (item.output or "").encode("utf-8", "surrogateescape")


def copy_static(file: StaticFile, path: str) -> None:
    """Copy a static file with its times."""
    shutil.copyfile(file.path_on_disk, path)
    shutil.copystat(file.path_on_disk, path)


def _same_file(path: str, data: bytes) -> os.stat_result | None:
    """The file, where it is one with just these bytes."""
    try:
        found = os.lstat(path)
        if found.st_size != len(data) or not os.path.isfile(path) or os.path.islink(path):
            return None
        with open(path, "rb") as file:
            return found if file.read() == data else None
    except (OSError, ValueError):  # ValueError: no file has such a name
        return None


def _prefix(destination: str) -> str:
    """What the names of all its staging folders begin with: its own name, cut if it is long."""
    name = os.path.basename(destination)
    if len(os.fsencode(name)) > _LONGEST_NAME:
        name = bytes_digest(os.fsencode(name))
    return f"{_PREFIX}{name}-"


def _parent(destination: str) -> str:
    """Beside the destination; in it where it is a file system of its own, or nothing may be beside."""
    if os.path.ismount(destination) or os.path.islink(destination):
        return destination
    beside = os.path.dirname(destination)
    if os.path.isdir(destination) and not os.access(beside, os.W_OK | os.X_OK):
        return destination
    return beside


def is_untouched(path: str, stamp: FileStamp) -> bool:
    """Whether a file is as it was written."""
    try:
        found = os.lstat(path)
        if found.st_size != stamp.size:
            return False
        if found.st_mtime_ns == stamp.changed:
            return True
        with open(path, "rb") as file:
            return bytes_digest(file.read()) == stamp.digest
    except OSError:
        return False


def output_digest(item: Page | Document) -> str:
    """The digest of an item's output."""
    return bytes_digest(encoded(item))


def file_digest(path: str) -> str:
    """The digest of a file's bytes; empty where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return bytes_digest(file.read())
    except OSError:
        return ""


def bytes_digest(data: bytes) -> str:
    """The digest of a file's bytes."""
    return blake2b(data, digest_size=16).hexdigest()


def is_staging(name: str) -> bool:
    """Whether a file or folder of this name is one of a build's own.

    At the top of a destination it is a staging folder, of this build or of another; below it,
    what a killed build left beside a file's place.
    """
    return name.startswith(_PREFIX)


def error_of(
    error: OSError, destination: str, message: str = "the site cannot be written"
) -> PykyllError:
    """What is said where the site cannot be written; of staging folders nobody knows.

    Args:
        error: What the system says.
        destination: The folder, absolute.
        message: What fails.
    """
    in_the_way = _in_the_way(destination)
    if in_the_way is not None:
        return in_the_way
    named = error.filename if isinstance(error.filename, (str, bytes)) else destination
    path = os.path.abspath(os.fsdecode(named))
    if is_staging(os.path.basename(path)) or is_staging(os.path.basename(os.path.dirname(path))):
        path = destination
    if path.startswith(f"{destination}/") or destination.startswith(path):
        reason = (error.strerror or str(error)).lower()
        return PykyllError(
            f"{message}: {reason}", path=shown_path(path), hint=remedy(error, destination)
        )
    return system_error(error)


def _in_the_way(destination: str) -> PykyllError | None:
    """The error for a destination that is no folder, or lies in something that is none."""
    path = destination
    while not os.path.lexists(path) and os.path.dirname(path) != path:
        path = os.path.dirname(path)
    if os.path.isdir(path):
        return None
    what, remedy = "a file, not a folder", "move the file away"
    if os.path.islink(path):
        what = f"a link to '{printable(os.readlink(path))}', where no folder is"
        remedy = "make that folder, or remove the link"
    return PykyllError(
        f"the site cannot be written: this is {what}",
        path=shown_path(path),
        hint=f"{remedy}, or name another folder with -d or `destination:`",
    )
