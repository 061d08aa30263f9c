"""The socket of a page that listens to builds, whatever comes through it."""

from __future__ import annotations

import asyncio
import struct
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from serve_wire import Wire, connected, conversation, fed, get, service_of

from pykyll.serve import Limits
from pykyll.serve.live_reload import SOCKET_PATH

_HANDSHAKE = (
    "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
)  # fmt: skip
_PONG = 10
_OPENING = get(SOCKET_PATH, *_HANDSHAKE)


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return service_of(tmp_path_factory.mktemp("site"), reloads=True)


def _frame(code: int, data: bytes, *, is_last: bool = True) -> bytes:
    """One of a client, well-formed or not, masked with nothing."""
    length = (
        bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + struct.pack("!H", len(data))
    )
    return bytes([is_last << 7 | code]) + length + bytes(4) + data


_FRAMES = st.builds(
    lambda code, data, is_last: _frame(code, data, is_last=is_last),
    st.integers(0, 15),
    st.one_of(st.just(b""), st.just(b"hello"), st.binary(max_size=1200)),
    st.booleans(),
)
_STREAMS = st.lists(st.one_of(_FRAMES, st.binary(max_size=20)), max_size=6).map(b"".join)


@settings(max_examples=200, deadline=None)
@given(stream=_STREAMS, cuts=st.lists(st.integers(0, 3000), max_size=6))
def test_whatever_a_page_says_is_answered_or_ends_the_connection(service, stream, cuts):
    data = _OPENING + stream
    ends = sorted({min(cut, len(data)) for cut in cuts} | {0, len(data)})
    whole = conversation(service, [data])
    in_parts = conversation(service, [data[start:end] for start, end in pairwise(ends)])
    assert whole.sent.startswith(b"HTTP/1.1 101 ")
    assert in_parts.has_ended == whole.has_ended
    assert not whole.was_aborted


@pytest.mark.parametrize(
    "headers",
    [
        [],
        _HANDSHAKE[:2],
        _HANDSHAKE[:3],
        [*_HANDSHAKE[:3], "Sec-WebSocket-Key: x"],
        [*_HANDSHAKE[:2], "Sec-WebSocket-Version: 12", _HANDSHAKE[3]],
        [*_HANDSHAKE, "Content-Length: 5"],
        [*_HANDSHAKE, "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="],
    ],
)
def test_what_is_no_handshake_opens_nothing(service, headers):
    wire = conversation(service, [get(SOCKET_PATH, *headers)])
    assert not wire.sent.startswith(b"HTTP/1.1 101 ")
    assert wire.has_ended or not headers


_PING = b"\x89\x00"


@pytest.mark.parametrize("is_there", [True, False])
def test_a_page_that_has_gone_without_a_word_is_noticed(service, monkeypatch, is_there):
    monkeypatch.setattr("pykyll.serve.listening._PING_EVERY", 0.3)

    async def wait():
        wire = connected(service)
        await fed(wire, [_OPENING])
        pongs = 0
        for _ in range(100):
            await asyncio.sleep(0.02)
            pings = wire.sent.count(_PING)
            if is_there and pings > pongs:
                pongs += 1
                wire.connection.data_received(_frame(_PONG, b""))
        was_aborted = wire.was_aborted
        wire.connection.connection_lost(None)
        return pings, was_aborted

    pings, was_aborted = asyncio.run(wait())
    assert was_aborted is not is_there
    assert pings > 1 if is_there else pings == 1


def test_a_page_that_takes_nothing_is_given_up(tmp_path):
    async def wait():
        wire = connected(
            service_of(tmp_path, reloads=True, limits=Limits(stalled_seconds=0.1)), Wire(1)
        )
        await fed(wire, [_OPENING])
        assert not wire.is_reading
        await asyncio.sleep(0.3)
        return wire.was_aborted

    assert asyncio.run(wait())


def test_pages_are_told_that_the_server_ends(service):
    async def end():
        wire = connected(service)
        await fed(wire, [_OPENING])
        await service.shut_down(1)
        return bytes(wire.sent)

    assert asyncio.run(end()).endswith(b"\x88\x02\x03\xf4")  # 1012: it is started anew
