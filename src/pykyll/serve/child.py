"""Starts the builder process: a fork of this one, or a fresh interpreter."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Protocol

from pykyll.forks import ended, fork, kill
from pykyll.interrupts import interruption_of
from pykyll.serve.signals import interruptions_held

if TYPE_CHECKING:
    from socket import socket

_START = (
    "import json, sys; given = json.loads(sys.argv[1]); "
    "sys.path[:] = given['path']; sys.argv[:] = given['argv']; "
    "from pykyll.serve.builder_loop import run; run(given['socket'])"
)
_START_ON_WINDOWS = (
    "import json, socket, sys; given = json.loads(sys.argv[1]); "
    "sys.path[:] = given['path']; sys.argv[:] = given['argv']; "
    "from pykyll.serve.builder_loop import run; "
    "run(socket.fromshare(sys.stdin.buffer.read()).detach())"
)
_HIGHEST_DESCRIPTOR = 1 << 16
_BETWEEN_LOOKS = 0.005


class Child(Protocol):
    """A process, as `subprocess.Popen` shows it."""

    @property
    def pid(self) -> int:
        """Its number."""

    def poll(self) -> int | None:
        """Its status, negative for a signal; None while it runs."""

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its status."""

    def terminate(self) -> None:
        """Ask it to end."""

    def kill(self) -> None:
        """End it."""


def spawned(end: socket) -> Child:
    """A fresh interpreter that builds what it is asked for on a socket.

    It can be started at any time, beside threads as well.
    """
    given = {"path": sys.path, "argv": sys.argv, "socket": end.fileno()}
    python = [sys.executable, "-P", *(f"-W{option}" for option in sys.warnoptions), "-c"]
    with interruptions_held():  # until the other one takes no notice of them
        if sys.platform == "win32":
            command = [*python, _START_ON_WINDOWS, json.dumps(given)]
            child = subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603 - this same Python
            assert child.stdin is not None  # noqa: S101 - it is a pipe
            with child.stdin as pipe:
                pipe.write(end.share(child.pid))
            return child
        else:  # noqa: RET505 - so that mypy knows the platform
            command = [*python, _START, json.dumps(given)]
            return subprocess.Popen(command, pass_fds=[end.fileno()])  # noqa: S603 - likewise


def forked(end: socket) -> Child:
    """A fork of this process that builds what it is asked for on a socket.

    It has what this one has imported already. Only where there is one thread.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    with interruptions_held():
        pid = fork()
        if pid:
            return _Forked(pid)
        _run_forked(end.fileno())
    raise AssertionError  # the child never comes here


def can_fork() -> bool:
    """Whether a fork of this process is sound: macOS' own libraries do not bear one."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def _run_forked(descriptor: int) -> None:
    """All of the child's life, which never returns to what the parent was doing."""
    status = 1
    try:
        os.closerange(3, descriptor)
        os.closerange(descriptor + 1, _HIGHEST_DESCRIPTOR)
        from pykyll.serve.builder_loop import run

        run(descriptor)
        status = 0
    except BaseException as error:  # noqa: BLE001 - a fork that returned would be a second server
        ending = interruption_of(error)
        if isinstance(ending, SystemExit):
            status = ending.code if isinstance(ending.code, int) else 1
        else:
            sys.excepthook(*sys.exc_info())
    finally:
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)


class _Forked:
    """A child that was forked."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._status: int | None = None
        self._lock = threading.Lock()  # whoever waits for a child a second time gets nothing

    def poll(self) -> int | None:
        with self._lock:
            if self._status is None:
                self._status = ended(self.pid)
            return self._status

    def wait(self, timeout: float | None = None) -> int:
        until = None if timeout is None else time.monotonic() + timeout
        while (status := self.poll()) is None:
            if until is not None and time.monotonic() > until:
                raise subprocess.TimeoutExpired("the builder", timeout or 0)
            time.sleep(_BETWEEN_LOOKS)
        return status

    def terminate(self) -> None:
        if self.poll() is None:
            os.kill(self.pid, signal.SIGTERM)

    def kill(self) -> None:
        if self.poll() is None:
            kill(self.pid)
