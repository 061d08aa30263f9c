"""What a head of a request says, and that it is one: by the letter, and however it comes."""

from __future__ import annotations

from itertools import pairwise

import h11
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from serve_wire import conversation, get, service_of

from pykyll.serve import Limits
from pykyll.serve.request import Refusal, Request, parse_head

_LIMITS = Limits(url_bytes=60, header_bytes=200, headers=8)
_WORDS = st.sampled_from(
    [b"GET", b"HEAD", b"POST", b"get", b" ", b"  ", b"/", b"/page.html", b"/x?y=z", b"*", b"HTTP/1.1",
     b"HTTP/1.0", b"HTTP/2.0", b"\r\n", b"\r\n\r\n", b"\n", b"\r", b"\n\n", b"Host: localhost",
     b"Host: evil.example", b"Host", b":", b": ", b"\t", b"\x00", b"\x7f", b"\xff", b"Content-Length: 0",
     b"Content-Length: 5", b"Transfer-Encoding: chunked", b"Connection: close",
     b"Connection: keep-alive", b"Upgrade: h2c", b"Range: bytes=1-2,3-", b"If-None-Match: *",
     b"X-Y: " + b"z" * 30, b"%", b"%2e%2e", b"\\", b"#", b"a"]
)  # fmt: skip
_LINE = st.tuples(
    st.sampled_from(["GET", "HEAD", "POST", "GET", "GET"]),
    st.sampled_from(["/", "/page.html", "/page", "/sub", "/sub/", "/nothing", "/%ff", "/x" * 40, "/?a=b"]),
    st.sampled_from(["HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/1.2"]),
).map(" ".join)  # fmt: skip
_HEADER = st.sampled_from(
    ["Host: localhost", "Host: 127.0.0.1:4000", "Host: evil.example", "Range: bytes=0-3",
     "If-None-Match: *", "Connection: close", "Connection: keep-alive", "Content-Length: 0",
     "Content-Length: 3", "Transfer-Encoding: chunked", "Upgrade: websocket", "X:", "X : y", " X: y",
     "Sec-Fetch-Dest: image", "Accept: \t a, b \t", "X: \x7f", "Expect: 100-continue"]
)  # fmt: skip
_HEADS = st.builds(
    lambda line, headers: "".join(f"{each}\r\n" for each in (line, *headers, "")).encode("latin-1"),
    _LINE,
    st.lists(_HEADER, max_size=4).map(lambda headers: ["Host: localhost", *headers]),
)
_STREAMS = st.one_of(
    st.lists(_HEADS, min_size=1, max_size=4).map(b"".join),
    st.lists(_WORDS, max_size=30).map(b"".join),
    st.binary(max_size=400),
    st.tuples(_HEADS, st.binary(max_size=60), _HEADS).map(b"".join),
)


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    site = tmp_path_factory.mktemp("site")
    (site / "sub").mkdir()
    for name in ("index.html", "page.html", "sub/index.html"):
        (site / name).write_text(f"<p>{name}</p>", "utf-8")
    return service_of(site, limits=_LIMITS)


@settings(max_examples=400, deadline=None)
@given(stream=_STREAMS, cuts=st.lists(st.integers(0, 400), max_size=12))
def test_the_same_is_answered_however_a_request_is_cut_into_parts(service, stream, cuts):
    ends = sorted({min(cut, len(stream)) for cut in cuts} | {0, len(stream)})
    parts = [stream[start:end] for start, end in pairwise(ends)]
    whole = conversation(service, [stream] if stream else [])
    in_parts = conversation(service, parts)
    assert in_parts.answers() == whole.answers()
    assert in_parts.has_ended == whole.has_ended


@settings(max_examples=100, deadline=None)
@given(stream=_STREAMS)
def test_the_same_is_answered_letter_by_letter(service, stream):
    letters = [bytes([byte]) for byte in stream]
    whole = conversation(service, [stream] if stream else [])
    assert conversation(service, letters).answers() == whole.answers()


@settings(max_examples=400, deadline=None)
@given(head=st.one_of(_HEADS, st.lists(_WORDS, max_size=30).map(b"".join), st.binary(max_size=300)))
def test_what_is_taken_for_a_request_another_reader_takes_for_the_same(head):
    head = head.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
    request = parse_head(head, _LIMITS)
    if isinstance(request, Refusal):
        assert request.status in {400, 414, 431, 505}
        return
    connection = h11.Connection(h11.SERVER)
    connection.receive_data(head)
    if request.headers.get("transfer-encoding") or "content-length" in request.headers:
        return  # h11 refuses some of these; here they end the connection
    other = connection.next_event()
    assert isinstance(other, h11.Request)
    assert other.method.decode() == request.method
    path = other.target.decode().partition("?")[0]
    assert "%" in path or path == request.path
    names = [name.decode() for name, _ in other.headers]
    assert set(names) == set(request.headers)
    for name, text in other.headers:
        if names.count(name.decode()) == 1:
            assert text.decode("latin-1") == request.headers[name.decode()]


def _parsed(head: bytes) -> Request:
    request = parse_head(head, Limits())
    assert isinstance(request, Request)
    return request


def test_a_head_is_read():
    request = _parsed(
        b"GET /a%20b%ff?x=%20 HTTP/1.1\r\nHost:localhost\r\nX-One:\t a \t\r\nx-one: b\r\nY:\r\n\r\n"
    )
    assert (request.method, request.path, request.query) == ("GET", "/a b\ufffd", "x=%20")
    assert request.headers == {"host": "localhost", "x-one": "a,b", "y": ""}


@pytest.mark.parametrize(
    ("version", "headers", "follows"),
    [
        ("1.1", [], True),
        ("1.1", ["Connection: close"], False),
        ("1.1", ["Connection: x, Close"], False),
        ("1.1", ["Connection: x", "Connection: close"], False),
        ("1.1", ["Content-Length: 0"], True),
        ("1.1", ["Content-Length: 00"], False),
        ("1.1", ["Content-Length: 0", "Content-Length: 0"], False),
        ("1.1", ["Content-Length: 1"], False),
        ("1.1", ["Content-Length:"], False),
        ("1.1", ["Transfer-Encoding: identity"], False),
        ("1.1", ["Upgrade: h2c"], False),
        ("1.0", [], False),
        ("1.0", ["Connection: Keep-Alive"], True),
        ("1.0", ["Connection: keep-alive, close"], False),
    ],
)
def test_whether_another_request_may_follow(version, headers, follows):
    lines = "".join(f"{line}\r\n" for line in ("Host: localhost", *headers))
    assert _parsed(f"GET / HTTP/{version}\r\n{lines}\r\n".encode()).may_be_followed is follows
    assert not _parsed(f"POST / HTTP/{version}\r\n{lines}\r\n".encode()).may_be_followed


@pytest.mark.parametrize(
    "head",
    [
        b"\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        b"GET /\xc3\xa4 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET / http/1.1\r\nHost: a\r\n\r\n",
        b"GET / HTTP/1.1 \r\nHost: a\r\n\r\n",
        b"GET / HTTP/11.1\r\nHost: a\r\n\r\n",
    ],
)
def test_what_is_no_request_by_the_letter_is_none(head):
    assert parse_head(head, Limits()) == Refusal(400, "This is no request of HTTP/1.1.\n")


def test_who_speaks_http_1_0_is_told_that_the_connection_is_kept(service):
    head = b"GET /page HTTP/1.0\r\nHost: localhost\r\nConnection: Keep-Alive\r\n\r\n"
    wire = conversation(service, [head, head])
    assert wire.sent.count(b"\r\nconnection: keep-alive\r\n") == 2
    assert not wire.has_ended


def test_a_refusal_is_there_to_be_read_though_more_comes_than_is_read(service):
    wire = conversation(service, [get("/" + "a" * 300), b"more " * 1000])
    assert wire.sent.startswith(b"HTTP/1.1 431 ")
    assert (wire.has_ended, wire.was_aborted) == (True, False)
