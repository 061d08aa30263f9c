"""Answers that are ready to be given again, so that a request costs some microseconds.

Kept is the answer to a head, byte for byte: the same bytes ask for the same, by a name that
was looked at and with conditions that were weighed. It is given again while the site is that
of the same build, and the file on disk is the one that was seen (`seen.py`, which asks the
file system each time). Who changes a file gets it changed with the next request.
"""

from __future__ import annotations

import time
from email.utils import formatdate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.serve.seen import Seen

_BESIDE = 512
"""Bytes that an entry takes beside its texts, at most."""
_A_FOLDER = 450
"""The same for what was seen of the file, and of each folder on its way."""


class _Ready:
    """One answer: the bytes that are sent, with a date in them that is renewed each second."""

    __slots__ = ("_date_ends", "_date_starts", "_second", "data", "seen")

    def __init__(self, start: bytes, rest: bytes, seen: Seen) -> None:
        self.seen = seen
        self._second = int(time.time())
        date = http_date(self._second)
        self._date_starts, self._date_ends = len(start), len(start) + len(date)
        self.data = start + date + rest

    def at(self, second: int) -> bytes:
        """The bytes with the date of a second."""
        if second != self._second:
            data = self.data
            date = http_date(second)
            self.data = data[: self._date_starts] + date + data[self._date_ends :]
            self._second = second
        return self.data


class ReadyAnswers:
    """The answers of one server.

    Args:
        build: What is another one after each build.
        most_bytes: How much they may hold together; the oldest go first.
    """

    def __init__(self, build: Callable[[], object], most_bytes: int) -> None:
        self._current_build = build
        self._build = build()
        self._most = most_bytes
        self._entries: dict[bytes, _Ready] = {}
        self.size = 0
        """Bytes that they hold."""

    def get(self, head: bytes) -> bytes | None:
        """The answer to a head; None where none is ready."""
        entry = self._entries.get(head)
        if entry is None:
            return None
        if self._build != self._current_build():
            self._begin_anew()
            return None
        if not entry.seen.is_unchanged():
            self._drop(head)
            return None
        return entry.at(int(time.time()))

    def put(self, head: bytes, build: object, answer: tuple[bytes, bytes], seen: Seen) -> None:
        """Keep an answer.

        Args:
            head: All that was asked.
            build: What the build was before the answer was made.
            answer: What is sent, before and behind the date.
            seen: What the answer was made of.
        """
        if self._build != self._current_build():
            self._begin_anew()
        if build != self._build:
            return
        self._drop(head)
        entry = _Ready(*answer, seen)
        size = _size(head, entry)
        if size > self._most:
            return
        while self.size + size > self._most:
            self._drop(next(iter(self._entries)))
        self._entries[head] = entry
        self.size += size

    def _drop(self, head: bytes) -> None:
        entry = self._entries.pop(head, None)
        if entry is not None:
            self.size -= _size(head, entry)

    def _begin_anew(self) -> None:
        self._build = self._current_build()
        self._entries.clear()
        self.size = 0


def _size(head: bytes, entry: _Ready) -> int:
    return len(head) + len(entry.data) + _BESIDE + _A_FOLDER * (1 + len(entry.seen.below))


def http_date(second: int) -> bytes:
    """A time as HTTP writes it.

    Args:
        second: Since 1970.
    """
    return formatdate(second, usegmt=True).encode("ascii")
