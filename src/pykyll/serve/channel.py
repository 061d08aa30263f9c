"""Messages between the server and the builder process: a line of JSON each, nothing else."""

from __future__ import annotations

import contextlib
import json
import select
import socket
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LOOK_AGAIN = 0.25
"""Seconds after which one looks whether the other side still runs."""


class Channel:
    """One end of a pair of sockets."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self._received = bytearray()

    def send(self, message: Mapping[str, object]) -> None:
        """Send one message; what cannot be encoded in paths travels as JSON's escapes.

        Raises:
            OSError: The other side is gone.
        """
        self._end.sendall(json.dumps(message).encode("ascii") + b"\n")

    def receive(self, is_alive: Callable[[], bool] = lambda: True) -> dict[str, Any] | None:
        """The next message; None once the other side is gone.

        Args:
            is_alive: Whether the other side runs. Processes that it started may hold its
                end open after it ended, so that the end of the data is not enough.
        """
        while b"\n" not in self._received:
            data = self._read(is_alive)
            if not data:
                return None
            self._received += data
        line, _, rest = bytes(self._received).partition(b"\n")
        self._received = bytearray(rest)
        message: dict[str, Any] = json.loads(line)
        return message

    def _read(self, is_alive: Callable[[], bool]) -> bytes:
        """What has come; nothing at the end of it."""
        try:
            while not select.select([self._end], [], [], _LOOK_AGAIN)[0]:
                if not is_alive() and not select.select([self._end], [], [], 0)[0]:
                    return b""
            return self._end.recv(1 << 16)
        except (OSError, ValueError):  # reset by the other side, or closed by this one
            return b""

    def end(self) -> None:
        """Say nothing more and hear nothing more: who waits in `receive` gets None."""
        with contextlib.suppress(OSError):  # where the other side was gone before
            self._end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Give the socket back, after `end`."""
        self._end.close()
