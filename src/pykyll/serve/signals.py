"""Ctrl-C, held back while it would come at a bad moment."""

from __future__ import annotations

import contextlib
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CTRL_C = {signal.SIGINT}


@contextlib.contextmanager
def interruptions_held() -> Iterator[None]:
    """Ctrl-C waits until the end of this, or until `let_interruptions_through`.

    Processes and threads that are started meanwhile hold it back, too.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _CTRL_C)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def let_interruptions_through() -> None:
    """Have one that waited delivered now, and others as they come."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _CTRL_C)


def hold_interruptions() -> None:
    """Hold back those that come from now on, as at the beginning."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _CTRL_C)


def drop_interruptions() -> None:
    """Forget those that are held back: a first one has been heeded."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # which forgets what waits
    signal.signal(signal.SIGINT, before)
