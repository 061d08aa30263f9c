"""Ctrl-C as something that is noted, and heeded where there is a good moment for it.

A signal may come to any thread, and Python handles it in the main thread at whatever that
is doing. So it raises nothing here: it is noted, and told to the event loop once that runs.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
import threading
from typing import TYPE_CHECKING

from pykyll.interrupts import CtrlC

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CTRL_C = {signal.SIGINT}


class Interruptions:
    """Whether Ctrl-C was pressed."""

    def __init__(self) -> None:
        self.happened = False

    def note(self, _number: int, _frame: object) -> None:
        """Take one, as a handler of signals."""
        self.happened = True

    def heed(self, stop: Callable[[], object]) -> None:
        """From now on have the running event loop call `stop`; at once if one was noted."""
        loop = asyncio.get_running_loop()

        def heeded() -> None:
            self.happened = True
            stop()

        if sys.platform == "win32":
            signal.signal(signal.SIGINT, lambda _number, _frame: loop.call_soon_threadsafe(heeded))
        else:
            loop.add_signal_handler(signal.SIGINT, heeded)
        let_interruptions_through()
        if self.happened:
            stop()

    def disregard(self) -> None:
        """Note them alone again; the loop is about to end."""
        if sys.platform != "win32":
            with contextlib.suppress(KeyboardInterrupt):  # Python's own handler, in between
                asyncio.get_running_loop().remove_signal_handler(signal.SIGINT)
        signal.signal(signal.SIGINT, self.note)


@contextlib.contextmanager
def interruptions_held() -> Iterator[None]:
    """Ctrl-C waits until the end of this; so it does in what is started meanwhile, from then on."""
    before = _held()
    try:
        yield
    finally:
        _hold_only(before)


@contextlib.contextmanager
def interruptions_noted() -> Iterator[Interruptions]:
    """Ctrl-C is noted until the end of this, and held back until `let_interruptions_through`.

    Processes and threads that are started meanwhile hold it back, too. Beside the main thread
    there is nothing to do: signals are heeded in that alone.
    """
    noted = Interruptions()
    if threading.current_thread() is not threading.main_thread():
        yield noted
        return
    mask = _held()
    before = signal.signal(signal.SIGINT, noted.note)
    try:
        yield noted
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # which forgets those that wait
    finally:
        if noted.happened and isinstance(before, CtrlC):
            before.taken()
        signal.signal(signal.SIGINT, before)
        _hold_only(mask)


def let_interruptions_through() -> None:
    """Have one that waited delivered now, and others as they come."""
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _CTRL_C)


@contextlib.contextmanager
def ending_by_signals(interruptions: Interruptions, stop: Callable[[], object]) -> Iterator[None]:
    """Ctrl-C and SIGTERM have the running event loop call `stop` until the end of this.

    SIGTERM comes again then, for what it is to do to the process. Beside the main thread
    there is nothing to do.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop, terminations = asyncio.get_running_loop(), Interruptions()

    def terminate(number: int, frame: object) -> None:
        terminations.note(number, frame)
        loop.call_soon_threadsafe(stop)

    before = signal.signal(signal.SIGTERM, terminate)
    interruptions.heed(stop)
    try:
        yield
    finally:
        interruptions.disregard()
        signal.signal(signal.SIGTERM, before)
        if terminations.happened:
            signal.raise_signal(signal.SIGTERM)


# Windows holds no signal back: there Ctrl-C is noted at once.


def _held() -> set[int]:
    """Hold Ctrl-C back; which signals were held back before."""
    if sys.platform == "win32":
        return set()
    else:  # noqa: RET505 - so that mypy knows the platform
        return set(signal.pthread_sigmask(signal.SIG_BLOCK, _CTRL_C))


def _hold_only(signals: set[int]) -> None:
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_SETMASK, signals)
