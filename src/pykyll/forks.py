"""Processes as POSIX has them, for those who have asked whether there are any.

Windows has none of this. Each function says so by itself, so that the types hold there too.
"""

from __future__ import annotations

import os
import signal
import sys

_NONE = "Windows has no forks"


def fork() -> int:
    """`os.fork`: 0 in the new process, else its number."""
    if sys.platform == "win32":
        raise NotImplementedError(_NONE)
    else:  # noqa: RET506 - so that mypy knows the platform
        return os.fork()


def never_wait(descriptor: int) -> None:
    """Have reads of a pipe raise BlockingIOError where there is nothing."""
    if sys.platform == "win32":
        raise NotImplementedError(_NONE)
    else:  # noqa: RET506 - likewise
        os.set_blocking(descriptor, False)


def kill(process: int) -> None:
    """End a process at once.

    Raises:
        ProcessLookupError: There is none.
    """
    if sys.platform == "win32":
        raise NotImplementedError(_NONE)
    else:  # noqa: RET506 - likewise
        os.kill(process, signal.SIGKILL)


def ended(process: int) -> int | None:
    """The status of a child that has ended, negative for a signal; None while it runs.

    Raises:
        ChildProcessError: Somebody has asked before.
    """
    if sys.platform == "win32":
        raise NotImplementedError(_NONE)
    else:  # noqa: RET506 - likewise
        found, status = os.waitpid(process, os.WNOHANG)
        return os.waitstatus_to_exitcode(status) if found else None
