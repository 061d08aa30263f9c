"""Ctrl-C, pressed more than once by someone who wants to be gone.

The first one raises KeyboardInterrupt, as Python's own handler has it. Those that follow at
once come upon a process that is on its way out, and would print whatever that is just doing.
"""

from __future__ import annotations

import signal
import time

_SAME_WISH = 1.0  # seconds; one that comes later says that the end takes too long


class CtrlC:
    """A handler of SIGINT that raises once for presses that follow each other at once."""

    def __init__(self) -> None:
        self._taken_at = float("-inf")

    def taken(self) -> None:
        """Say that one was pressed, and heeded in some other way."""
        self._taken_at = time.monotonic()

    def __call__(self, _number: int, _frame: object) -> None:
        """Take one.

        Raises:
            KeyboardInterrupt: If none was taken within the last second.
        """
        is_another = time.monotonic() - self._taken_at > _SAME_WISH
        self.taken()
        if is_another:
            raise KeyboardInterrupt


def interruption_of(error: BaseException) -> BaseException | None:
    """What ended the process from outside, where an exception is that or was made of it.

    Python before 3.12 makes a RuntimeError of whatever comes upon a class while its members
    are told their names, as happens during imports.
    """
    found: BaseException | None = error
    while found is not None and not isinstance(found, KeyboardInterrupt | SystemExit):
        found = found.__cause__
    return found


def handle_ctrl_c() -> None:
    """Have this process take Ctrl-C so; where it is ignored or handled otherwise, that stays."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, CtrlC())
