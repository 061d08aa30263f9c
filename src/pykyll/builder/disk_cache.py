"""What is kept between builds, in the user's own cache folder.

Some of it is run, so nothing is ever taken from a site's folder, which may come from
anywhere: only from a folder that belongs to this user and that nobody else can write to.
Without such a folder there is no cache, and builds go on as before.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import tempfile
import time
from typing import TYPE_CHECKING

from pykyll.folders.make import make_folders

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEPT_SECONDS = 30 * 24 * 3600
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_DIGEST_SIZE = hashlib.sha256().digest_size


class DiskCache:
    """Bytes under keys, a file each. Reading and writing never fail: at worst nothing is kept.

    Args:
        folder: Where the files lie; nobody else may be able to write there.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """What was put under the key, None where there is nothing or it is damaged."""
        try:
            with open(os.path.join(self._folder, key), "rb") as file:
                digest, data = file.read(_DIGEST_SIZE), file.read()
        except OSError:
            return None
        return data if _digest(key, data) == digest else None

    def put(self, key: str, data: bytes) -> None:
        """Keep the bytes: written beside and renamed, so that no reader sees half of them."""
        try:
            handle, beside = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(_digest(key, data) + data)
            os.replace(beside, os.path.join(self._folder, key))
        except OSError:
            return

    def forget_old(self, now: float) -> None:
        """Remove what was written more than thirty days ago."""
        try:
            entries = list(os.scandir(self._folder))
        except OSError:
            return
        for entry in entries:
            try:
                if now - entry.stat().st_mtime > _KEPT_SECONDS:
                    os.unlink(entry.path)
            except OSError:
                continue


def open_disk_cache(room: str, environ: Mapping[str, str] | None = None) -> DiskCache | None:
    """A room of the user's cache, None where there can be none.

    Args:
        room: Its folder. What stands behind a hyphen is a version: rooms of others that
            nobody used for thirty days are removed when a new one is made.
        environ: The process's environment where not given. `PYKYLL_CODE_CACHE=0` asks for
            no cache.
    """
    environ = os.environ if environ is None else environ
    if environ.get("PYKYLL_CODE_CACHE") == "0":
        return None
    root = _user_cache(environ)
    if root is None:
        return None
    folder = os.path.join(root, "pykyll", room)
    try:
        is_new = not os.path.isdir(folder)
        make_folders(folder, mode=0o700)
        if not (_is_own(os.path.dirname(folder)) and _is_own(folder)):
            return None
    except OSError:
        return None
    cache = DiskCache(folder)
    if is_new:
        _forget_other_versions(folder)
    elif _was_quiet_for_a_day(folder):
        cache.forget_old(time.time())
    return cache


def _digest(key: str, data: bytes) -> bytes:
    """What a file begins with: it holds for these bytes under this key, and under no other."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass") + b"\0" + data).digest()


def _user_cache(environ: Mapping[str, str]) -> str | None:
    root = environ.get("XDG_CACHE_HOME")
    if root and os.path.isabs(root):
        return root
    if sys.platform == "win32":
        return environ.get("LOCALAPPDATA") or None
    else:  # noqa: RET505 - so that mypy knows the platform
        home = environ.get("HOME")
        return os.path.join(home, ".cache") if home and os.path.isabs(home) else None


def _is_own(folder: str) -> bool:
    """Whether the folder is this user's, and only this user can write to it."""
    status = os.lstat(folder)
    if not stat.S_ISDIR(status.st_mode):
        return False
    if not hasattr(os, "getuid"):
        return True
    return status.st_uid == os.getuid() and not status.st_mode & _OTHERS_WRITE


def _was_quiet_for_a_day(folder: str) -> bool:
    now = time.time()
    if now - os.stat(folder).st_mtime < 24 * 3600:
        return False
    os.utime(folder, (now, now))
    return True


def _forget_other_versions(folder: str) -> None:
    """Remove the rooms of other versions that nobody used for thirty days."""
    parent, room = os.path.split(folder)
    kind, hyphen, _ = room.partition("-")
    now = time.time()
    for entry in os.scandir(parent):
        if not hyphen or not entry.name.startswith(f"{kind}-") or entry.path == folder:
            continue
        try:
            if now - entry.stat(follow_symlinks=False).st_mtime > _KEPT_SECONDS:
                for file in os.scandir(entry.path):
                    os.unlink(file.path)
                os.rmdir(entry.path)
        except OSError:
            continue
