"""One connection: how long it is waited for, and what is said where it goes wrong."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING, ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from pykyll.serve.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable


class _GivesUpOnStalls(asyncio.Protocol):
    """What is added to a connection: it ends when the other side takes nothing of what it is sent."""

    limits: ClassVar[Limits] = Limits()
    transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        self._stall_timer = _Timer()
        super().connection_made(transport)

    def pause_writing(self) -> None:
        """Begin to wait for the other side to take what it was sent."""
        super().pause_writing()
        self._stall_timer.start(self.limits.stalled_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """It has taken most of it."""
        self._stall_timer.stop()
        super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._stall_timer.stop()
        super().connection_lost(exc)


class Listening(_GivesUpOnStalls, WebSocketsSansIOProtocol):
    """The connection of a page that listens to builds."""

    def pause_writing(self) -> None:
        """Answer no more pings until the answers to those before are taken."""
        super().pause_writing()
        self.transport.pause_reading()

    def resume_writing(self) -> None:
        """Go on."""
        super().resume_writing()
        self.transport.resume_reading()


class Connection(_GivesUpOnStalls, H11Protocol):
    """Uvicorn's connection, which by itself waits for ever for a request to be completed."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait for a request, unless there are too many that do."""
        self._head_timer = _Timer()
        self._is_fresh = True
        super().connection_made(transport)
        if len(self.connections) > self.limits.connections:
            self._turn_away(503, f"More than {self.limits.connections} connections are open.")
        else:
            self._watch_head()

    def data_received(self, data: bytes) -> None:
        """Take a part of a request, or several requests."""
        if self.transport.is_closing():
            return
        super().data_received(data)
        self._watch_head()

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        self._is_fresh = False
        super().on_response_complete()
        self._watch_head()

    def _watch_head(self) -> None:
        """See to it that a head is complete in time, however slowly its parts come."""
        is_reading = self.conn.their_state is h11.IDLE and (
            self._is_fresh or bool(self.conn.trailing_data[0])
        )
        if not is_reading or self.transport.is_closing():
            self._head_timer.stop()
        else:
            self._head_timer.start(self.limits.head_seconds, self._head_is_late)

    def _head_is_late(self) -> None:
        if self.conn.trailing_data[0]:
            self._turn_away(408, "The request was not complete in time.")
        self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._head_timer.stop()
        super().connection_lost(exc)

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """Hand the connection on: from here it is watched by pings."""
        self._head_timer.stop()
        super().handle_websocket_upgrade(event)
        taken_over = self.transport.get_protocol()
        if isinstance(taken_over, Listening) and not taken_over.handshake_initiated:
            self._turn_away(400, "This is no handshake of a WebSocket.")  # it waits for ever

    def send_400_response(self, msg: str) -> None:
        """Say that this is no request, unless an answer is already on its way."""
        if self.conn.our_state is h11.SEND_RESPONSE:
            self.cycle.disconnected = True  # what was asked for before this is not sent behind it
        if self.conn.our_state not in {h11.IDLE, h11.SEND_RESPONSE}:
            self.transport.close()
        elif len(self.conn.trailing_data[0]) > self.limits.header_bytes:
            self._turn_away(431, "The request's headers are too large.")
        else:
            self._turn_away(400, msg)

    def _turn_away(self, status: int, reason: str) -> None:
        body = f"{reason}\n".encode()
        head = (
            f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        )
        self.transport.write(head.encode() + body)
        self.transport.close()


def connections_with(limits: Limits) -> tuple[type[Connection], type[Listening]]:
    """The classes of connections with these limits."""

    class Limited(Connection):
        pass

    class LimitedListening(Listening):
        pass

    Limited.limits = LimitedListening.limits = limits
    return Limited, LimitedListening


class _Timer:
    """Calls something once, unless it is stopped before."""

    def __init__(self) -> None:
        self._handle: asyncio.TimerHandle | None = None

    def start(self, seconds: float, then: Callable[[], object]) -> None:
        """Begin to wait; nothing if it does already."""
        if self._handle is None:
            self._handle = asyncio.get_running_loop().call_later(seconds, then)

    def stop(self) -> None:
        """Wait no longer."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
