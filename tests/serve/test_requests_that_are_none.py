"""Slow, endless, oversized and twofold requests, and what is no request at all."""

from __future__ import annotations

import socket
import ssl
import struct
import time
from contextlib import ExitStack

import pytest
from raw_http import answer_of, ask, send

from pykyll.serve import Limits

_CONNECTIONS = 20  # that an impatient site has
_GET = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
_START = b"GET / HTTP/1.1\r\nHost: localhost\r\nX: "


def _opened(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=10)


def _seconds_until_closed(connection: socket.socket, every: float, part: bytes) -> float:
    """How long a connection lasts to which a little is sent again and again."""
    begun = time.monotonic()
    connection.settimeout(every)
    while time.monotonic() - begun < 8:
        try:
            if part:
                connection.sendall(part)
            if not connection.recv(65536):
                break
        except TimeoutError:
            pass
        except OSError:
            break
    return time.monotonic() - begun


@pytest.mark.parametrize(
    ("first", "every", "part"),
    [
        (b"", 0.1, b""),
        (b"", 0.1, b"G"),
        (_START, 0.1, b"x"),
        (_START, 0.1, b""),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n", 0.1, b"X: y\r\n"),
        (_GET, 0.1, b""),
        (_GET + _START, 0.1, b"x"),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999\r\n\r\n", 0.1, b"x"),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n", 0.1, b"1\r\nx\r\n"),
        (b"GET /.pykyll/reload HTTP/1.1\r\nUpgrade: websocket\r\nX: ", 0.1, b"x"),
    ],
    ids=["silence", "letters", "a header", "half a header", "headers", "kept and idle",
         "a second request", "a body", "chunks", "a handshake"],
)  # fmt: skip
def test_who_is_slow_is_not_waited_for(impatient_site, first, every, part):
    with _opened(impatient_site.port) as connection:
        connection.sendall(first)
        assert _seconds_until_closed(connection, every, part) < 4


def test_who_takes_nothing_of_an_answer_is_not_waited_for(impatient_site):
    with _opened(impatient_site.port) as connection:
        connection.sendall(b"GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(3)
        received = 0
        with pytest.raises((ConnectionResetError, EOFError)):  # noqa: PT012 - read to the end
            while True:
                part = connection.recv(1 << 20)
                received += len(part)
                if not part:
                    raise EOFError
    assert received < 30_000_000


def test_who_takes_an_answer_slowly_gets_all_of_it(impatient_site):
    with _opened(impatient_site.port) as connection:
        connection.sendall(
            b"GET /large.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )
        received = 0
        for part in iter(lambda: connection.recv(600_000), b""):
            received += len(part)
            time.sleep(0.05)
    assert received > 30_000_000


def test_more_connections_than_there_may_be_are_turned_away_and_the_site_stays_served(
    impatient_site,
):
    site = impatient_site
    with ExitStack() as stack:
        for _ in range(_CONNECTIONS):
            connection = stack.enter_context(_opened(site.port))
            connection.sendall(_START)
        time.sleep(0.2)
        with _opened(site.port) as one_more:
            answer = answer_of(one_more.recv(65536))
        assert (answer.status, answer.headers["connection"]) == (503, "close")
    time.sleep(0.2)
    assert ask(site.port).status == 200


def test_a_connection_is_kept_for_many_requests_and_each_is_answered_at_once(still_site):
    taken = []
    with _opened(still_site.port) as connection:
        for _ in range(200):
            begun = time.perf_counter()
            connection.sendall(b"GET /empty/file.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
            while b"0123456789" not in connection.recv(65536):
                pass
            taken.append(time.perf_counter() - begun)
    assert sorted(taken)[100] < 0.02  # 0.04 where an answer waits for what it is confirmed by


@pytest.mark.parametrize(
    ("request_line", "headers", "status"),
    [
        ("GET /" + "a" * 9000, [], 414),
        ("GET /?" + "a" * 9000, [], 414),
        ("GET /" + "%20" * 3000, [], 414),
        ("GET /", [f"X-{number}: y" for number in range(120)], 431),
        ("GET /", ["X: " + "y" * 17_000], 431),
        ("GET /", [f"X-{number}: " + "y" * 400 for number in range(60)], 431),
        ("GET /", ["X" * 17_000 + ": y"], 431),
        ("GET /", ["X: " + "y" * 300_000], 431),
        ("GET /" + "a" * 300_000, [], 431),
    ],
)
def test_what_is_too_large_is_refused(still_site, request_line, headers, status):
    lines = "".join(f"{line}\r\n" for line in headers)
    request = f"{request_line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{lines}\r\n"
    assert send(still_site.port, request.encode()).status in {status, 0}  # 0: closed while sending
    assert ask(still_site.port).status == 200


def test_what_browsers_send_is_not_too_large(still_site):
    cookies = "Cookie: " + "; ".join(f"name{number}={'v' * 80}" for number in range(100))
    headers = (cookies, *(f"X-{number}: {'y' * 50}" for number in range(40)))
    assert ask(still_site.port, "/?" + "q" * 4000, headers=headers).status == 200


_TWO = b"GET /about HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (["Content-Length: 4", "Transfer-Encoding: chunked"], b"0\r\n\r\n" + _TWO),
        (["Content-Length: 0", "Transfer-Encoding: chunked"], b"0\r\n\r\n" + _TWO),
        (["Transfer-Encoding: chunked", "Transfer-Encoding: identity"], b"0\r\n\r\n" + _TWO),
        (["Transfer-Encoding: xchunked"], b"0\r\n\r\n" + _TWO),
        (["Transfer-Encoding : chunked"], b"0\r\n\r\n" + _TWO),
        (["Transfer-Encoding: chunked, identity"], b"0\r\n\r\n" + _TWO),
        (["Transfer-Encoding:\x0bchunked"], b"0\r\n\r\n" + _TWO),
        (["Transfer-Encoding: chunked"], b"0;x=\r\n\r\n" + _TWO),
        (["Transfer-Encoding: chunked"], b"5\r\nab\r\n0\r\n\r\n" + _TWO),
        (["Transfer-Encoding: chunked"], b"-1\r\n\r\n" + _TWO),
        (["Transfer-Encoding: chunked"], b"ffffffffffffffffffffffff\r\n" + _TWO),
        (["Content-Length: 5", "Content-Length: 0"], _TWO),
        (["Content-Length: 0, 5"], _TWO),
        (["Content-Length: +5"], b"abcde" + _TWO),
        (["Content-Length: -5"], _TWO),
        (["Content-Length: 0x5"], b"abcde" + _TWO),
        (["Content-Length: 5 "], b"abcde" + _TWO),
        (["Content-Length: " + "9" * 5000], _TWO),
        (["Content-Length: 5"], b"abcde" + _TWO),
        (["Transfer-Encoding: chunked"], b"5\r\nabcde\r\n0\r\n\r\n" + _TWO),
        (["Upgrade: websocket", "Connection: Upgrade", "Content-Length: 5"], b"abcde" + _TWO),
        (["Upgrade: websocket", "Connection: Upgrade"], b"abcde" + _TWO),
        (["Upgrade: websocket", "Connection: Upgrade", *(f"X-{n}: y" for n in range(200))], _TWO),
        (["Upgrade: websocket", "Connection: Upgrade", "X: " + "y" * 9000], _TWO),
        (["Upgrade: h2c", "Connection: Upgrade, HTTP2-Settings"], b""),
        (["Expect: 100-continue", "Content-Length: 5"], b"abcde" + _TWO),
    ],
)
@pytest.mark.parametrize("method", [b"GET", b"POST"])
def test_no_request_is_smuggled_in_behind_a_body(still_site, method, head, body):
    lines = "".join(f"{line}\r\n" for line in ("Host: localhost", *head)).encode("latin-1")
    with _opened(still_site.port) as connection:
        connection.sendall(method + b" / HTTP/1.1\r\n" + lines + b"\r\n" + body)
        connection.settimeout(5)
        received = b""
        try:
            while b"About" not in received and (part := connection.recv(65536)):
                received += part
                if not body:
                    break
        except ConnectionResetError:
            pass
    assert b"About" not in received
    assert received.count(b"HTTP/1.1 ") - received.count(b"HTTP/1.1 100") <= 1


def test_requests_one_behind_the_other_are_answered_in_order(still_site):
    with _opened(still_site.port) as connection:
        connection.sendall(
            _GET + _TWO + b"GET /notes/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )
        received = b"".join(iter(lambda: connection.recv(65536), b""))
    assert received.index(b"Home") < received.index(b"About") < received.index(b"Notes")


@pytest.mark.parametrize(
    "data",
    [
        b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1 x\r\nHost: localhost\r\n\r\n",
        b"GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\nHost: localhost\x00\n\n",
        b"GET / HTTP/1.1\r\nHost localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\n: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX\x00: y\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: y\rZ: a\r\n\r\n",
        b"GET / HTTP/1.1\r\n folded: x\r\nHost: localhost\r\n\r\n",
        b"\x00" * 70_000,
        b"A" * 70_000,
        b"G\xc3\xa9T / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        bytes(range(256)) * 100,
    ],
)  # fmt: skip
def test_what_is_no_request_is_told_so_and_nothing_is_printed(impatient_site, capfd, data):
    port = impatient_site.port
    answer = send(port, data)
    assert answer.status in {0, 400, 408, 431, 505}
    assert ask(port).status == 200
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "method",
    ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "MOVE", "LOCK",
     "PURGE", "get", "Get", "X", "DEBUG", "BREW"],
)  # fmt: skip
@pytest.mark.parametrize("target", ["/", "/notes", "/nothing", "/.pykyll/reload.js"])
def test_only_reading_is_answered(still_site, method, target):
    answer = ask(still_site.port, target, method=method, headers=("X-Echo: told",))
    assert answer.status == 405
    assert sorted(answer.headers["allow"].split(", ")) == ["GET", "HEAD"]
    assert b"told" not in answer.body


@pytest.mark.parametrize("target", ["/", "/empty/file.txt", "/notes", "/nothing", "/about"])
def test_head_is_get_without_a_body(still_site, target):
    got, head = ask(still_site.port, target), ask(still_site.port, target, method="HEAD")
    assert head.body == b""
    assert {**head.headers, "date": ""} == {**got.headers, "date": ""}
    assert head.status == got.status


@pytest.mark.parametrize(
    "asked",
    ["bytes=", "bytes", "=", "bytes=-", "bytes=a-b", "bytes=5-1", "bytes=99-", "bytes=-0", "lines=1-2",
     "bytes=0-" + "9" * 5000, "bytes=" + "0-1," * 300, "bytes=0-0" + ",1-1" * 50, "bytes=\u0661-",
     "bytes=1-2-3", "bytes= 1 - 2 ", "bytes=0-18446744073709551616"],
)  # fmt: skip
def test_odd_ranges_are_answered_with_the_file_or_a_refusal(still_site, asked):
    answer = ask(still_site.port, "/empty/file.txt", headers=(f"Range: {asked}",))
    assert answer.status in {200, 206, 400, 416}
    assert len(answer.body) < 8000


@pytest.mark.parametrize(
    "header",
    ["If-None-Match: *", "If-None-Match: W/*", "If-None-Match: " + '"x",' * 3000,
     "If-Modified-Since: x", "If-Modified-Since: Thu, 99 Jan 99999 99:99:99 GMT",
     "If-Modified-Since: Sat, 01 Jan 2000 00:00:00 -9999", "If-Range: x", "If-Match: x",
     "If-Unmodified-Since: x", "If-Modified-Since: 0", "Accept-Encoding: \x7f", "Connection: x, close"],
)  # fmt: skip
def test_odd_conditions_are_answered(still_site, header):
    assert ask(still_site.port, "/empty/file.txt", headers=(header,)).status in {200, 304, 400}


def test_messages_through_the_socket_are_small(serve, source):
    from websockets.exceptions import ConnectionClosed
    from websockets.sync.client import connect

    site = serve(source, reloads=True)
    address = f"ws://127.0.0.1:{site.port}/.pykyll/reload"
    with connect(address, proxy=None) as page, pytest.raises(ConnectionClosed):  # noqa: PT012 - noticed later
        page.send("x" * 5000)
        page.recv(timeout=10)
    assert ask(site.port).status == 200


def test_headers_of_the_configuration_cannot_break_an_answer(serve, source):
    (source / "_config.yml").write_text(
        'webrick:\n  headers:\n    "Content-Length": 3\n    "Transfer-Encoding": chunked\n'
        '    "X:Y": z\n    "(X)": y\n    "X-Cr": "a\\r\\nSet-Cookie: x"\n    "": y\n'
        '    "X-Good": " yes "\n    Connection: upgrade\n',
        "utf-8",
    )
    answer = ask(serve(source).port, "/about")
    assert answer.body == b"<p>About</p>"
    assert answer.headers["x-good"] == "yes"
    assert not {"x:y", "(x)", "x-cr", "set-cookie", "transfer-encoding"} & set(answer.headers)


def test_a_page_that_takes_no_message_is_not_waited_for(serve, source):
    site = serve(source, reloads=True, limits=Limits(stalled_seconds=1))
    with _opened(site.port) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.sendall(
            b"GET /.pykyll/reload HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        )
        assert b" 101 " in connection.recv(4096)
        ping = b"\x89\xfd\x00\x00\x00\x00" + b"x" * 125  # answered with as much
        with pytest.raises(OSError):  # noqa: PT011, PT012 - whichever, and sooner or later
            connection.settimeout(10)
            while True:
                connection.sendall(ping * 1000)
    assert ask(site.port).status == 200


@pytest.mark.parametrize("asked", [_GET * 3000, _TWO * 3000, _GET, b"GET /large.bin" + _GET[5:]])
def test_who_leaves_before_the_answers_come_leaves_nothing_behind(impatient_site, capfd, asked):
    port = impatient_site.port
    for _ in range(5):
        with _opened(port) as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.sendall(asked)
            connection.recv(1)
    assert ask(port).status == 200
    assert capfd.readouterr() == ("", "")


def test_over_tls_the_same_is_not_waited_for_and_nothing_is_printed(
    serve, source, certificate, capfd
):
    limits = Limits(head_seconds=0.6, idle_seconds=1, stalled_seconds=1)
    site = serve(source, limits=limits, **certificate)
    for data in (b"", b"\x16\x03\x01\x02", _GET, b"\x00" * 70_000):
        with _opened(site.port) as connection:
            connection.sendall(data)
            assert _seconds_until_closed(connection, 0.1, b"") < 4, data[:9]
    trusting = ssl.create_default_context(cafile=certificate["certificate"])
    for data in (b"", _START, _GET, _GET + _START, b"no request\r\n\r\n"):
        with (
            _opened(site.port) as plain,
            trusting.wrap_socket(plain, server_hostname="localhost") as connection,
        ):
            connection.sendall(data)
            assert _seconds_until_closed(connection, 0.1, b"") < 4, data[:9]
    assert capfd.readouterr() == ("", "")


def test_a_large_file_comes_whole_over_tls(serve, source, certificate):
    site = serve(source, **certificate)
    large = bytes(range(256)) * 20_000
    (source / "_site/large.bin").write_bytes(large)
    trusting = ssl.create_default_context(cafile=certificate["certificate"])
    with (
        _opened(site.port) as plain,
        trusting.wrap_socket(plain, server_hostname="localhost") as connection,
    ):
        asked = b"GET /large.bin HTTP/1.1\r\nHost: localhost\r\n"
        connection.sendall(asked + b"\r\n" + asked + b"Connection: close\r\n\r\n")
        time.sleep(0.5)
        received = b"".join(iter(lambda: connection.recv(100_000), b""))
    assert received.count(large) == 2
