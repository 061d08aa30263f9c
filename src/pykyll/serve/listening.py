"""The connection of a page that listens to builds: a WebSocket."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qs

from websockets.frames import CloseCode
from websockets.http11 import Request
from websockets.protocol import State
from websockets.server import ServerProtocol

from pykyll.serve.deadline import Deadline
from pykyll.serve.live_reload import built, failed

if TYPE_CHECKING:
    from pykyll.serve.limits import Limits
    from pykyll.serve.service import Service

_PING_EVERY = 20.0
"""Seconds without a word from the page; it then has as many to answer."""

_SILENT = logging.getLogger("pykyll.serve.websocket")
_SILENT.disabled = True  # it would print what visitors do wrong


def shake_hands(head: bytes, limits: Limits) -> ServerProtocol | None:
    """The WebSocket that a handshake opens, with an answer to it to be sent; None where it is none.

    Args:
        head: All of it.
        limits: How large a message may be.
    """
    websocket = ServerProtocol(max_size=limits.message_bytes, logger=_SILENT)
    websocket.receive_data(head)
    asked = next((each for each in websocket.events_received() if isinstance(each, Request)), None)
    if asked is not None:
        websocket.send_response(websocket.accept(asked))
    return websocket if websocket.state is State.OPEN else None


class Listening(asyncio.Protocol):
    """A page that is told of builds. It says nothing itself but that it is still there.

    Args:
        service: What all connections have in common.
        websocket: What has shaken hands.
        query: Of the address that was asked for: which build the page shows.
    """

    _transport: asyncio.Transport
    _deadline: Deadline
    _telling: asyncio.Task[None]

    def __init__(self, service: Service, websocket: ServerProtocol, query: str) -> None:
        self._service = service
        self._rebuilder = service.rebuilder
        self._limits = service.limits
        self._websocket = websocket
        self._shown = parse_qs(query).get("build", [None])[0]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the connection over."""
        self._transport = cast("asyncio.Transport", transport)
        self._deadline = Deadline(asyncio.get_running_loop())
        self._service.opened(self)

    def begin(self, data: bytes) -> None:
        """Tell the page what it has missed, and from now on of each build.

        Args:
            data: What has come already behind the handshake.
        """
        self._telling = asyncio.get_running_loop().create_task(self._tell())
        self.data_received(data)

    def data_received(self, data: bytes) -> None:
        """Take what the page says."""
        self._websocket.receive_data(data)
        self._websocket.events_received()
        self._deadline.set(_PING_EVERY, self._ping)
        self._send_waiting()

    def eof_received(self) -> None:
        """The page has gone."""
        self._websocket.receive_eof()

    def pause_writing(self) -> None:
        """Answer no more pings until the answers to those before are taken."""
        self._transport.pause_reading()
        self._deadline.set(self._limits.stalled_seconds, self._transport.abort)

    def resume_writing(self) -> None:
        """Go on."""
        self._deadline.set(_PING_EVERY, self._ping)
        self._transport.resume_reading()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - whyever it is
        """Tell it nothing more."""
        self._deadline.close()
        self._telling.cancel()
        self._service.closed(self)

    def shut_down(self) -> None:
        """End it because the server does; the page connects again when there is one."""
        if self._websocket.state is State.OPEN:
            self._websocket.send_close(CloseCode.SERVICE_RESTART)
            self._send_waiting()
        self._close()

    def abort(self) -> None:
        """End it whatever is on its way."""
        self._transport.abort()

    def _ping(self) -> None:
        if self._websocket.state is State.OPEN:
            self._websocket.send_ping(b"")
            self._send_waiting()
        self._deadline.set(_PING_EVERY, self._transport.abort)

    def _send_waiting(self) -> None:
        """Send what the protocol has to say; where it is done, close the connection."""
        for data in self._websocket.data_to_send():
            if data:
                self._transport.write(data)
            else:
                self._close()

    def _close(self) -> None:
        self._deadline.set(self._limits.stalled_seconds, self._transport.abort)
        self._transport.close()

    async def _tell(self) -> None:
        rebuilder = self._rebuilder
        queue = rebuilder.subscribe()
        try:
            history = rebuilder.history
            if self._shown is not None and self._shown != history.latest:
                self._say(built(history.latest, history.changed_since(self._shown)))
            if rebuilder.errors:
                self._say(failed(rebuilder.errors))
            while True:
                self._say(await queue.get())
        finally:
            rebuilder.unsubscribe(queue)

    def _say(self, message: dict[str, object]) -> None:
        if self._websocket.state is State.OPEN:
            self._websocket.send_text(json.dumps(message).encode())
            self._send_waiting()
