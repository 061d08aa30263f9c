"""One connection: requests in, answers out, and how long each is waited for.

    data_received ──► ready.py has the answer to these very bytes ──► sent
         │ it has not
         ▼
    request.py reads the head, guard.py lets it pass, application.py answers ──► sent, kept

While an answer is on its way that the other side does not take, or that comes in parts,
nothing more is read: whoever sends requests without an end fills their own memory.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, cast

from pykyll.serve.answers import Answer, FileParts, head_of, refused
from pykyll.serve.deadline import Deadline
from pykyll.serve.guard import refusal_of
from pykyll.serve.live_reload import SOCKET_PATH
from pykyll.serve.ready import http_date
from pykyll.serve.request import END_OF_HEAD, Refusal, Request, parse_head, refusal_of_start

if TYPE_CHECKING:
    from pykyll.serve.service import Service

_LINGERING = 1.0
"""Seconds in which what still comes is thrown away, so that the answer is not lost with it."""
_LATE = Refusal(408, "The request was not complete in time.\n")


class Connection(asyncio.Protocol):
    """A connection of HTTP/1.

    Args:
        service: What all connections have in common.
    """

    _transport: asyncio.Transport
    _deadline: Deadline

    def __init__(self, service: Service) -> None:
        self._service = service
        self._limits = service.limits
        self._ready = service.ready
        self._received = bytearray()
        """What has come of heads that are not answered yet."""
        self._looked = 0
        """How much of it is known to be no complete head."""
        self._is_stalled = False
        self._is_ending = False
        self._parts: FileParts | None = None
        """What is being sent of a long file."""
        self._ends_behind_parts = False

    # What the event loop tells ---------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait for a request, unless there are too many that do."""
        self._transport = cast("asyncio.Transport", transport)
        self._deadline = Deadline(asyncio.get_running_loop())
        if transport.get_extra_info("sslcontext") is None:
            self._transport.set_write_buffer_limits(1)  # what is not taken at once, has stalled
        self._service.opened(self)
        if self._service.is_crowded:
            reason = f"More than {self._limits.connections} connections are open.\n"
            self._send(refused(Refusal(503, reason)))
            self._close()
        else:
            self._deadline.set(self._limits.head_seconds, self._head_is_late)

    def data_received(self, data: bytes) -> None:
        """Take a part of a request, or several requests."""
        if self._is_ending:
            return
        if not (self._received or self._is_stalled or self._parts):
            answer = self._ready.get(data)
            if answer is not None:
                self._deadline.set(self._limits.idle_seconds, self._close)
                self._transport.write(answer)
                return
            self._deadline.set(self._limits.head_seconds, self._head_is_late)
        self._received += data
        self._go_on()

    def eof_received(self) -> bool | None:
        """Nothing more is asked; an answer that is on its way is still sent."""
        return None

    def pause_writing(self) -> None:
        """Begin to wait for the other side to take what it was sent."""
        self._is_stalled = True
        self._transport.pause_reading()
        self._deadline.set(self._limits.stalled_seconds, self._transport.abort)

    def resume_writing(self) -> None:
        """It has taken all of it."""
        self._is_stalled = False
        if self._parts is not None:
            self._deadline.clear()
            self._pump()
        elif self._is_ending:
            self._deadline.set(_LINGERING, self._transport.abort)
            self._transport.resume_reading()
        else:
            self._begin_to_wait()
            self._transport.resume_reading()
            self._go_on()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - whyever it is
        """Wait for nothing more."""
        self._is_ending = True
        self._deadline.close()
        self._stop_pumping()
        self._service.closed(self)

    # Requests --------------------------------------------------------------------------

    def _go_on(self) -> None:
        """Answer what is complete of what has come."""
        received = self._received
        while received and not self._is_busy:
            looked, most = self._looked, self._limits.head_bytes
            found = received.find(END_OF_HEAD, max(0, looked - len(END_OF_HEAD)), most)
            if found < 0:
                self._looked = len(received)
                refusal = refusal_of_start(received, looked, self._limits)
                if refusal is not None:
                    self._refuse(refusal)
                return
            end, self._looked = found + len(END_OF_HEAD), 0
            head = bytes(received[:end])
            del received[:end]
            self._begin_to_wait()
            self._take(head)

    @property
    def _is_busy(self) -> bool:
        """Whether no request is answered now, or none any more."""
        is_sending = self._is_stalled or self._parts is not None
        return is_sending or self._is_ending or self._transport.is_closing()

    def _begin_to_wait(self) -> None:
        """For the rest of the next head, or for a next one."""
        if self._received:
            self._deadline.set(self._limits.head_seconds, self._head_is_late)
        else:
            self._deadline.set(self._limits.idle_seconds, self._close)

    def _take(self, head: bytes) -> None:
        ready = self._ready.get(head)
        if ready is not None:
            self._transport.write(ready)
            return
        request = parse_head(head, self._limits)
        if isinstance(request, Request):
            refusal = refusal_of(request, self._service.hosts)
            if refusal is None:
                self._answer(request, head)
                return
            request = refusal
        self._refuse(request)

    def _answer(self, request: Request, head: bytes) -> None:
        if request.wants_socket and request.path == SOCKET_PATH:
            self._listen(request, head)
            return
        build = self._service.build
        answer = self._service.answer(request)
        parts = self._send(answer, request)
        if request.may_be_followed:
            if answer.seen is not None and parts is not None:
                self._ready.put(head, build, parts, answer.seen)
        elif self._parts is not None:
            self._ends_behind_parts = True
        elif request.may_have_body:
            self._linger()
        else:
            self._close()

    def _refuse(self, refusal: Refusal) -> None:
        self._send(refused(refusal))
        self._linger()

    def _head_is_late(self) -> None:
        if self._received:
            self._refuse(_LATE)
        else:
            self._close()

    def _listen(self, request: Request, head: bytes) -> None:
        """Hand the connection on to the page that listens to builds, or refuse that."""
        from pykyll.serve.listening import Listening, shake_hands

        if not self._service.may_listen:
            self._refuse(Refusal(403, "Pages are not reloaded by this server.\n"))
            return
        websocket = shake_hands(head, self._limits)
        if websocket is None:
            self._refuse(Refusal(400, "This is no handshake of a WebSocket.\n"))
            return
        self._deadline.close()
        self._is_ending = True
        self._service.closed(self)
        listening = Listening(self._service, websocket, request.query)
        self._transport.set_protocol(listening)
        listening.connection_made(self._transport)
        listening.begin(bytes(self._received))

    # Answers ---------------------------------------------------------------------------

    def _send(self, answer: Answer, request: Request | None = None) -> tuple[bytes, bytes] | None:
        """Send an answer, or begin to.

        Returns:
            What was sent, before and behind the date; None where it comes in parts.
        """
        keeps = request is not None and request.may_be_followed
        is_older = request is not None and not request.is_newer
        start, rest = head_of(answer, ("keep-alive" if is_older else "") if keeps else "close")
        is_head = request is not None and request.method == "HEAD"
        date = http_date(int(time.time()))
        if not isinstance(answer.body, FileParts):
            rest += b"" if is_head else answer.body
        elif is_head:
            answer.body.close()
        else:
            self._begin_parts(start + date + rest, answer.body)
            return None
        self._transport.write(start + date + rest)
        return start, rest

    def _begin_parts(self, head: bytes, parts: FileParts) -> None:
        self._parts = parts
        self._transport.pause_reading()
        self._deadline.clear()
        self._transport.write(head)
        if not self._is_stalled:
            asyncio.get_running_loop().call_soon(self._pump)

    def _pump(self) -> None:
        """Send the next part; others get their turn in between."""
        if self._parts is None or self._is_stalled:
            return
        try:
            piece = self._parts.read()
        except (EOFError, OSError):  # so the other side learns that there is something missing
            self._transport.abort()
            return
        if not piece:
            self._end_of_parts()
            return
        self._transport.write(piece)
        if not self._is_stalled:
            asyncio.get_running_loop().call_soon(self._pump)

    def _end_of_parts(self) -> None:
        self._stop_pumping()
        if self._ends_behind_parts:
            self._close()
        else:
            self._begin_to_wait()
            self._transport.resume_reading()
            self._go_on()

    def _stop_pumping(self) -> None:
        parts, self._parts = self._parts, None
        if parts is not None:
            parts.close()

    # The end ---------------------------------------------------------------------------

    def _close(self) -> None:
        """End it, once all is taken that was sent."""
        self._is_ending = True
        self._deadline.set(self._limits.stalled_seconds, self._transport.abort)
        self._transport.close()

    def _linger(self) -> None:
        """End it where more may come that nobody reads: that would cost the answer as well."""
        if not self._transport.can_write_eof():
            self._close()
            return
        self._is_ending = True
        self._transport.write_eof()
        seconds = self._limits.stalled_seconds if self._is_stalled else _LINGERING
        self._deadline.set(seconds, self._transport.abort)

    def shut_down(self) -> None:
        """End it because the server does; an answer in parts may come to its end."""
        if self._parts is not None:
            self._ends_behind_parts = True
        else:
            self._close()

    def abort(self) -> None:
        """End it whatever is on its way."""
        self._transport.abort()
