"""What lies at a path, for those who rest on it: whether it is there, and its bytes."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING

from pykyll.files.special import special_kind

if TYPE_CHECKING:
    from collections.abc import Iterator


def entry_at(path: str) -> str:
    """`file`, `folder`, or nothing."""
    try:
        return "folder" if os.path.isdir(path) else "file" if os.path.exists(path) else ""
    except ValueError:  # the path has a null character
        return ""


def file_bytes(path: str) -> bytes | None:
    """What a file holds; none where there is no file to be read."""
    if special_kind(path) is not None:
        return None  # reading a device or a pipe might never end
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError):
        return None


def files_below(folder: str) -> Iterator[str]:
    """All files in a folder and in those below it, but for hidden ones, in Ruby's order of `**`.

    Source of the behaviour: `Dir[folder/**/*]` of Ruby 3, which gives the entries of a folder,
    sorted, and what is in each folder behind it.
    """
    entered = [_shown_in(folder)]
    while entered:
        path = next(entered[-1], None)
        if path is None:
            entered.pop()
        elif not os.path.isdir(path):
            yield path
        elif not os.path.islink(path):
            entered.append(_shown_in(path))


def _shown_in(folder: str) -> Iterator[str]:
    """The paths of a folder's entries that are not hidden, sorted."""
    try:
        names = sorted(os.listdir(folder))
    except (OSError, ValueError):
        return iter(())
    return (f"{folder}/{name}" for name in names if not name.startswith("."))


def bytes_digest(path: str) -> str:
    """The digest of a file's bytes, or of all files in a folder whose path ends in a slash."""
    if not path.endswith("/"):
        found = file_bytes(path)
        return "" if found is None else blake2b(found, digest_size=16).hexdigest()
    parts = blake2b(digest_size=16)
    for each in files_below(path[:-1]):
        parts.update(f"{each}\0{bytes_digest(each)}\0".encode("utf-8", "surrogateescape"))
    return parts.hexdigest()
