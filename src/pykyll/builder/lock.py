"""One build at a time for one destination."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from pykyll.folders.make import make_folders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CAN_LOCK = sys.platform != "win32"


@contextmanager
def locked(destination: str, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the destination for as long as the block runs.

    The lock lies on the folder itself and ends with the process that holds it, however
    that ends. Where folders cannot be locked there is no lock.

    Args:
        destination: The folder, absolute; made where there is none.
        waiting: Called once where another build holds it.

    Raises:
        OSError: Where the folder cannot be made.
    """
    is_new = not os.path.isdir(destination)
    folder = _locked(destination, waiting)
    try:
        yield
    finally:
        if is_new:
            _remove_if_empty(destination)
        if folder is not None:
            os.close(folder)


def _locked(destination: str, waiting: Callable[[], None]) -> int | None:
    """The folder, open and locked: the one that lies there now, for it may have been removed.

    None on Windows, where no folder can be opened.
    """
    while True:
        make_folders(destination)
        if not _CAN_LOCK:
            return None
        folder = os.open(destination, os.O_RDONLY)
        try:
            _lock(folder, waits=False)
        except BlockingIOError:
            waiting()
            _lock(folder, waits=True)
        except OSError:  # a file system without locks
            return folder
        with suppress(OSError):
            if os.path.samestat(os.stat(destination), os.fstat(folder)):
                return folder
        os.close(folder)


def _lock(folder: int, *, waits: bool) -> None:
    if sys.platform == "win32":
        raise NotImplementedError("Windows opens no folders")
    else:  # noqa: RET506 - so that mypy knows the platform
        from fcntl import LOCK_EX, LOCK_NB, flock

        flock(folder, LOCK_EX if waits else LOCK_EX | LOCK_NB)


def _remove_if_empty(destination: str) -> None:
    """A build that failed leaves no folder that was not there before."""
    with suppress(OSError):
        os.rmdir(destination)
