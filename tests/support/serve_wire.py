"""Connections without a network: what is fed into one, and what comes out."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

from pykyll.serve import Hosts, Limits, Outcome, Rebuilder, SiteSettings
from pykyll.serve.service import Service

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


class Wire(asyncio.Transport):
    """A transport that keeps what is sent.

    Args:
        takes: How many bytes the other side takes before it stalls.
    """

    def __init__(self, takes: float = float("inf")) -> None:
        super().__init__()
        self.sent = bytearray()
        self.takes = takes
        self.connection: asyncio.Protocol | None = None
        self.is_reading = True
        self.has_ended = False
        """Whether nothing more is sent."""
        self.was_aborted = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        assert not self.has_ended
        self.sent += data
        if len(self.sent) > self.takes:
            self.connection.pause_writing()

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        """It has none."""

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self.connection = protocol

    def pause_reading(self) -> None:
        self.is_reading = False

    def resume_reading(self) -> None:
        self.is_reading = True

    def can_write_eof(self) -> bool:
        return True

    def write_eof(self) -> None:
        self.has_ended = True

    def close(self) -> None:
        self.has_ended = True
        if len(self.sent) <= self.takes:
            self._lose()

    def abort(self) -> None:
        self.has_ended = self.was_aborted = True
        self._lose()

    def _lose(self) -> None:
        asyncio.get_running_loop().call_soon(self.connection.connection_lost, None)

    def is_closing(self) -> bool:
        return self.has_ended

    def take_all(self) -> None:
        """Take whatever there is from now on."""
        self.takes = float("inf")
        self.connection.resume_writing()

    def answers(self) -> bytes:
        """What was sent, without the time."""
        return re.sub(rb"date: [^\r]*", b"date: now", bytes(self.sent))


class _NoBuilder:
    def build(self, _changed: Sequence[str]) -> Outcome:
        return Outcome(site=None)

    def close(self) -> None:
        """Nothing to do."""


class _NoListener:
    def begun(self, _changed: Sequence[str]) -> None:
        """Nothing to say."""

    def ended(self, _outcome: Outcome) -> None:
        """Nothing to say."""


def service_of(
    site: Path, *, limits: Limits | None = None, allowed: Sequence[str] = (), **settings: object
) -> Service:
    """What serves a folder as it stands; `service.rebuilder.build()` builds nothing."""
    given = SiteSettings(source=str(site), destination=str(site), **settings)
    rebuilder = Rebuilder(_NoBuilder(), given, _NoListener())
    return Service(rebuilder, Hosts.of(["127.0.0.1"], allowed), limits or Limits())


def connected(service: Service, wire: Wire | None = None) -> Wire:
    """A new connection; the event loop runs."""
    wire = wire or Wire()
    wire.connection = service.connection()
    wire.connection.connection_made(wire)
    return wire


async def fed(wire: Wire, parts: Iterable[bytes]) -> None:
    """Have these come one after the other, as long as they are taken."""
    for part in parts:
        for _ in range(50):
            if wire.is_reading:
                break
            await asyncio.sleep(0)
        if wire.was_aborted:
            return
        wire.connection.data_received(part)
    for _ in range(5):
        await asyncio.sleep(0)


def conversation(service: Service, parts: Iterable[bytes]) -> Wire:
    """All that is said in one connection."""

    async def talk() -> Wire:
        wire = connected(service)
        await fed(wire, parts)
        wire.connection.connection_lost(None)
        return wire

    return asyncio.run(talk())


def get(path: str = "/", *headers: str, method: str = "GET", host: str = "localhost") -> bytes:
    """The head of a request."""
    lines = "".join(f"{line}\r\n" for line in (f"Host: {host}", *headers))
    return f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode("latin-1")
