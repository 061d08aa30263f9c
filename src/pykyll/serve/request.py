"""What a request asks for: the head of a request of HTTP/1, read to the letter.

What RFC 9112 leaves to a server's leniency (lines that end otherwise, folded headers, spaces
before a colon, a second `Host`) is refused: whoever stands before this server may take it
in another way. Bodies are not read at all; see `Request.may_be_followed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from pykyll.dataclass import dataclass
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.serve.limits import Limits

END_OF_HEAD = b"\r\n\r\n"
READING = frozenset({"GET", "HEAD"})
"""The methods that are answered."""

_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"  # noqa: S105 - a word of HTTP's grammar
_REQUEST = regex(rf"({_TOKEN}) ([!-~]+) HTTP/([0-9])\.([0-9])")
_HEADER = regex(rf"({_TOKEN}):[ \t]*([^\x00-\x08\x0a-\x1f\x7f]*)")
_NO_REQUEST = regex(rb"\A[^!#$%&'*+.^_`|~0-9A-Za-z-]|(?<!\r)\n|\r[^\n]")
"""What no head of a request begins with or has in it, complete or not."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not answered."""

    status: int
    reason: str


NO_REQUEST = Refusal(400, "This is no request of HTTP/1.1.\n")


@dataclass(frozen=True, slots=True)
class Request:
    """A head that was read."""

    method: str
    path: str
    """Decoded once; what is no UTF-8 in it has become U+FFFD."""
    query: str
    """As it stands, without the question mark."""
    headers: Mapping[str, str]
    """By name in lower case; where one came several times, with commas between."""
    is_newer: bool = True
    """Whether it is one of HTTP/1.1 rather than of HTTP/1.0."""

    @property
    def may_have_body(self) -> bool:
        """Whether something may follow that is no head."""
        headers = self.headers
        has_length = headers.get("content-length", "0") != "0"
        return has_length or "transfer-encoding" in headers or "upgrade" in headers

    @property
    def may_be_followed(self) -> bool:
        """Whether the connection is kept for another request.

        Not behind one that may have a body. That is not read, so there is no saying where the
        next request begins, and nothing to be smuggled in.
        """
        if self.method not in READING or self.may_have_body:
            return False
        wishes = self.asked("connection")
        return "close" not in wishes and (self.is_newer or "keep-alive" in wishes)

    @property
    def wants_socket(self) -> bool:
        """Whether it is the handshake of a WebSocket."""
        return "websocket" in self.asked("upgrade") and "upgrade" in self.asked("connection")

    def asked(self, name: str) -> frozenset[str]:
        """The words of a header that is a list of them, in lower case."""
        return frozenset(word.strip() for word in self.headers.get(name, "").lower().split(","))


def parse_head(head: bytes, limits: Limits) -> Request | Refusal:
    """What the head of a request asks for, or why it is none that is answered.

    Args:
        head: All of it, with the empty line at its end.
        limits: How much it may hold.
    """
    first, *lines = head[: -len(END_OF_HEAD)].decode("latin-1").split("\r\n")
    asked = _REQUEST.fullmatch(first)
    if asked is None:
        return NO_REQUEST
    headers: dict[str, str] = {}
    for line in lines:
        header = _HEADER.fullmatch(line)
        if header is None:
            return NO_REQUEST
        name, text = header[1].lower(), header[2].rstrip(" \t")
        if name in headers:
            if name == "host":
                return NO_REQUEST
            text = f"{headers[name]},{text}"
        headers[name] = text
    method, target, *version = asked.groups()
    refusal = _beyond(limits, target, lines) or _unknown(version, headers)
    if refusal is not None:
        return refusal
    path, _, query = target.partition("?")
    return Request(method, unquote(path), query, headers, version == ["1", "1"])


def _beyond(limits: Limits, target: str, headers: list[str]) -> Refusal | None:
    if len(target) > limits.url_bytes:
        return Refusal(414, f"The URL is longer than {limits.url_bytes} bytes.\n")
    if len(headers) > limits.headers or sum(map(len, headers)) > limits.header_bytes:
        return too_many_headers(limits)
    return None


def too_many_headers(limits: Limits) -> Refusal:
    """What is said to who sends more than a head may hold."""
    most = f"{limits.headers} headers or {limits.header_bytes} bytes of them"
    return Refusal(431, f"The request has more than {most}.\n")


def _unknown(version: list[str], headers: Mapping[str, str]) -> Refusal | None:
    if version not in (["1", "1"], ["1", "0"]):
        return Refusal(505, "This server speaks HTTP/1.1.\n")
    return NO_REQUEST if version == ["1", "1"] and "host" not in headers else None


def refusal_of_start(start: bytes | bytearray, looked: int, limits: Limits) -> Refusal | None:
    """Why the start of a head can become none; None where it may.

    Args:
        start: What has come of it.
        looked: How much of that was found to be well before.
        limits: How much it may hold.
    """
    if _NO_REQUEST.search(start, max(0, looked - 1), limits.head_bytes + 1):
        return NO_REQUEST
    return too_many_headers(limits) if len(start) > limits.head_bytes else None
