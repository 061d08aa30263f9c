"""Ctrl-C as something that is noted, and heeded where there is a good moment for it.

A signal may come to any thread, and Python handles it in the main thread at whatever that
is doing. So it raises nothing here: it is noted, and told to the event loop once that runs.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
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

        loop.add_signal_handler(signal.SIGINT, heeded)
        let_interruptions_through()
        if self.happened:
            stop()

    def disregard(self) -> None:
        """Note them alone again; the loop is about to end."""
        with contextlib.suppress(KeyboardInterrupt):  # Python's own handler is there in between
            asyncio.get_running_loop().remove_signal_handler(signal.SIGINT)
        signal.signal(signal.SIGINT, self.note)


@contextlib.contextmanager
def interruptions_held() -> Iterator[None]:
    """Ctrl-C waits until the end of this; so it does in what is started meanwhile, from then on."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _CTRL_C)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


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
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, _CTRL_C)
    before = signal.signal(signal.SIGINT, noted.note)
    try:
        yield noted
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # which forgets those that wait
    finally:
        if noted.happened and isinstance(before, CtrlC):
            before.taken()
        signal.signal(signal.SIGINT, before)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def let_interruptions_through() -> None:
    """Have one that waited delivered now, and others as they come."""
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
