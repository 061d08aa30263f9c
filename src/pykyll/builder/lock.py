"""One build at a time for one destination."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


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
    try:
        import fcntl  # not everywhere
    except ImportError:
        yield
        return
    is_new = not os.path.isdir(destination)
    folder = _locked(fcntl.flock, fcntl.LOCK_EX, fcntl.LOCK_NB, destination, waiting)
    try:
        yield
    finally:
        if is_new:
            _remove_if_empty(destination)
        os.close(folder)


def _locked(
    lock: Callable[[int, int], object],
    exclusive: int,
    at_once: int,
    destination: str,
    waiting: Callable[[], None],
) -> int:
    """The folder, open and locked: the one that lies there now, for it may have been removed."""
    while True:
        os.makedirs(destination, exist_ok=True)
        folder = os.open(destination, os.O_RDONLY)
        try:
            lock(folder, exclusive | at_once)
        except BlockingIOError:
            waiting()
            lock(folder, exclusive)
        except OSError:  # a file system without locks
            return folder
        with suppress(OSError):
            if os.path.samestat(os.stat(destination), os.fstat(folder)):
                return folder
        os.close(folder)


def _remove_if_empty(destination: str) -> None:
    """A build that failed leaves no folder that was not there before."""
    with suppress(OSError):
        os.rmdir(destination)
