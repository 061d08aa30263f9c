"""Archives that strangers packed: unpacked file by file, within bounds.

A few megabytes may unpack to terabytes, by their compression, by one long name or by a file
full of holes. So whatever comes out of the compression is counted, and whatever is written.
"""

from __future__ import annotations

import io
import os
import tarfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pykyll.folders.make import make_folders

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 300 * 1024 * 1024
"""What a theme may hold: three times what may be downloaded of it."""
MOST_FILES = 20_000
"""The largest themes have some hundred files."""
MOST_RATIO = 100
"""How many times as large it may become; text becomes ten times as large at most."""
_ALWAYS = 16 * 1024 * 1024
"""Bytes that are taken whatever the ratio."""
_MOST_FOLDERS = 100
_PIECE = 1 << 16


class UnpackingError(Exception):
    """The archive is damaged, or a bomb.

    Args:
        reason: Why it was not unpacked, for a person.
    """


class _Counted(io.RawIOBase):
    """A stream that ends with an error where more comes out of it than its bounds allow."""

    def __init__(self, stream: io.BufferedIOBase, packed: int) -> None:
        super().__init__()
        self._stream = stream
        self._left = min(MOST_BYTES, max(_ALWAYS, packed * MOST_RATIO))
        self._packed = packed

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        """At most so many bytes of what is packed.

        Raises:
            UnpackingError: There is more in it than there may be.
        """
        part = self._stream.read(_PIECE if size < 0 else min(size, _PIECE))
        self._left -= len(part)
        if self._left < 0:
            raise UnpackingError(
                f"its {_in_words(self._packed)} unpack to more than any theme should have"
            )
        return part


def unpack(archive: bytes, folder: str, *, without_parents: int = 0) -> None:
    """Write the files of a packed archive (`.tar.gz`).

    Links, devices and paths that lead out are left out.

    Args:
        archive: The bytes of the archive.
        folder: Where to.
        without_parents: How many of each file's outermost folders to leave out.

    Raises:
        UnpackingError: It is no such archive, is damaged, or becomes too large.
        OSError: The files cannot be written.
    """
    with _as_unpacking_errors(), _open(archive) as members:
        left = MOST_BYTES
        for number, member in enumerate(members):
            if number >= MOST_FILES:
                raise UnpackingError(f"it has more than {MOST_FILES:,} files")
            left -= member.size if member.isreg() else 0
            if left < 0:  # a file with holes claims what was never packed
                raise UnpackingError("its files are larger than any theme's should be")
            _extract(members, member, folder, without_parents)


def packed_file(archive: bytes, name: str) -> bytes:
    """A file in an archive that is not compressed (`.tar`), as a gem is.

    Raises:
        UnpackingError: It is not there, or the archive is damaged.
    """
    with _as_unpacking_errors(), tarfile.open(fileobj=io.BytesIO(archive), mode="r:") as members:
        member = members.getmember(name)
        content = members.extractfile(member)
        if content is None or member.size > len(archive):
            raise UnpackingError(f"'{name}' in it is no file")
        return content.read()


@contextmanager
def _open(archive: bytes) -> Iterator[tarfile.TarFile]:
    import gzip  # these cost start-up; few builds download anything

    with gzip.GzipFile(fileobj=io.BytesIO(archive)) as unpacked:
        counted = _Counted(unpacked, len(archive))
        with tarfile.open(fileobj=counted, mode="r|") as members:
            yield members


@contextmanager
def _as_unpacking_errors() -> Iterator[None]:
    """Tell damage of all kinds in one way; what the disk says is told as it is."""
    import gzip

    try:
        yield
    except gzip.BadGzipFile as error:
        raise UnpackingError("not a gzip file") from error
    except (tarfile.TarError, EOFError, zlib.error) as error:
        raise UnpackingError(str(error)) from error
    except (ValueError, KeyError, RecursionError, OverflowError) as error:  # odd numbers and names
        raise UnpackingError(f"it is damaged: {error}") from error


def _extract(
    archive: tarfile.TarFile, member: tarfile.TarInfo, folder: str, without_parents: int
) -> None:
    parts = member.name.split("/")
    content = archive.extractfile(member) if member.isreg() else None
    if content is None or member.name.startswith("/") or ".." in parts:
        return
    below = [part for part in parts if part not in {"", "."}][without_parents:]
    if not below:
        return
    if len(below) > _MOST_FOLDERS:
        raise UnpackingError(f"it has folders more than {_MOST_FOLDERS} deep")
    path = os.path.join(folder, *below)
    make_folders(os.path.dirname(path))
    with open(path, "wb") as file:
        while part := content.read(_PIECE):
            file.write(part)


def _in_words(size: int) -> str:
    return f"{-(-size // 1024):,} KB"
