"""The process that builds, as the server sees it.

The server has threads: the watcher's, and one that waits for builds. A build may fork
workers, which a process with threads must not do. So the builds have a process of their
own, with one thread. At the start it is forked where that is sound, which saves its
imports; later it is a fresh interpreter, since only that can be started beside threads.

    server                                   builder_loop.run, in the other process
      ── {"site": ConfigSource} ──────────►  once
      ── {"build": ["about.md"]} ─────────►
      ◄────────────── {"begun": true} ─────
      ◄───────────── {"outcome": {...}} ───

The builder ends when its socket is closed, however the server ended.
"""

from __future__ import annotations

import contextlib
import signal
import socket
import subprocess
import sys
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.errors import Diagnostic
from pykyll.serve.channel import Channel
from pykyll.serve.child import can_fork, forked, spawned
from pykyll.serve.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType
    from typing import Self

    from pykyll.serve.child import Child
    from pykyll.serve.config_source import ConfigSource

_PATIENCE = 0.5
"""Seconds that a build gets to end by itself when the server stops, and again when told to."""


class _NotBegunError(Exception):
    """The process had died before it was asked."""


class BuilderProcess:
    """Builds a site in another process; a new one takes its place should it die.

    Args:
        source: Where the configuration is read from.
        forks: Whether this process may be forked: a command that has just begun.

    Raises:
        OSError: No process can be started.
    """

    def __init__(self, source: ConfigSource, *, forks: bool = False) -> None:
        self._source = source
        self._closed = threading.Event()
        self._start(forked if forks and can_fork() else spawned)

    @property
    def is_closed(self) -> bool:
        """Whether `close` was called."""
        return self._closed.is_set()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def build(self, changed: Sequence[str] = ()) -> Outcome | None:
        """Build once, as `SiteBuilder.build` does; waits for the outcome.

        A process that died meanwhile is replaced. Where it died of this build, that is
        the outcome's error, and the next build begins in the new process.

        Returns:
            The outcome; None where `close` was called meanwhile.
        """
        try:
            return self._build(changed)
        except OSError as error:
            message = f"no process can be started to build the site: {error.strerror or error}"
            return Outcome(errors=(Diagnostic(message, hint="the next change tries again"),))

    def _build(self, changed: Sequence[str]) -> Outcome | None:
        try:
            return self._ask(changed)
        except _NotBegunError:
            if self._closed.is_set():
                return None
        how = self._replace()
        try:
            outcome = self._ask(changed)
        except _NotBegunError:
            return None if self._closed.is_set() else Outcome(errors=(_death(self._replace()),))
        return outcome and _with_warning(outcome, how)

    def _ask(self, changed: Sequence[str]) -> Outcome | None:
        sys.stdout.flush()
        try:
            self._channel.send({"build": list(changed)})
        except OSError:
            raise _NotBegunError from None
        if self._channel.receive(self._is_alive) is None:
            raise _NotBegunError
        answer = self._channel.receive(self._is_alive)
        if answer is not None:
            return Outcome.from_data(answer["outcome"])
        if self.is_closed:
            return None
        return Outcome(errors=(_death(self._replace()),))

    def _is_alive(self) -> bool:
        return self._process.poll() is None

    def _start(self, start: Callable[[socket.socket], Child]) -> None:
        own, other = socket.socketpair()
        try:
            with other:
                self._process = start(other)
        except OSError:
            own.close()
            raise
        self._channel = Channel(own)
        with contextlib.suppress(OSError):  # it died at once; the first build tells
            self._channel.send({"site": self._source.as_data()})

    def _replace(self) -> str:
        """Start a new process; says how the old one ended."""
        how = _ending(self._end())
        self._start(spawned)
        return how

    def close(self) -> None:
        """End the process; from any thread. A build that is under way is given up."""
        self._closed.set()
        self._end()

    def _end(self) -> int:
        self._channel.end()
        for stop in (self._process.terminate, self._process.kill):
            try:
                self._process.wait(_PATIENCE)
                break
            except subprocess.TimeoutExpired:
                stop()
        self._channel.close()
        return self._process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _ending(status: int) -> str:
    if status >= 0:
        return f"ended with status {status}"
    try:
        return f"was killed by {signal.Signals(-status).name}"
    except ValueError:
        return f"was killed by signal {-status}"


def _death(how: str) -> Diagnostic:
    return Diagnostic(
        f"the process that builds the site {how}",
        hint="the next change builds in a new one; a plugin, or a lack of memory, may have ended it",
    )


def _with_warning(outcome: Outcome, how: str) -> Outcome:
    warning = Diagnostic(
        f"the process that builds the site {how}; a new one has built it", severity="warning"
    )
    return replace(outcome, warnings=(warning, *outcome.warnings))
