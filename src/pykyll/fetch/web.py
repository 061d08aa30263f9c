"""One question to a server of the web: an answer in bounded time and size, or why there is none."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pykyll._version import __version__
from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from http.client import HTTPResponse

SECONDS = 10.0
"""What a server has for an answer."""
_SECONDS_OF_SILENCE = 5.0
_LARGEST = 20 * 1024 * 1024
_PIECE = 1 << 16
_NOT_NOW = frozenset({401, 403, 408, 425, 429})
"""Statuses that say nothing of what was asked for: the same question may be answered later."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    status: int
    body: bytes
    url: str
    """The address that answered in the end."""
    charset: str = "utf-8"

    @property
    def is_good(self) -> bool:
        """Whether what was asked for is there."""
        return 200 <= self.status < 300

    @property
    def text(self) -> str:
        """The body as text, what is no text in its encoding replaced."""
        try:
            return self.body.decode(self.charset, "replace")
        except LookupError:
            return self.body.decode("utf-8", "replace")


class NoAnswerError(Exception):
    """There is no answer now.

    Args:
        reason: Why, for a person.
        refused: Whether the server wants to be left alone.
    """

    def __init__(self, reason: str, *, refused: bool = False) -> None:
        super().__init__(reason)
        self.refused = refused


def host_of(url: str) -> str:
    """The server of a URL, with its port where it names one; empty where it names none."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2]
    except ValueError:
        return ""


def is_web(url: str) -> bool:
    """Whether it is a URL of the web, with a host."""
    return url.lower().startswith(("http://", "https://")) and host_of(url) != ""


def opened(url: str, seconds: float, headers: Mapping[str, str] | None = None) -> HTTPResponse:
    """The answer of a server, yet to be read; redirects lead to addresses of the web alone.

    Python's own opener would read files of this machine and ask servers of FTP as well.

    Args:
        url: Where to ask.
        seconds: How long the server may be silent.
        headers: What to send besides.

    Raises:
        ValueError: It is no address of the web.
        OSError: No answer, or one of another status than success.
    """
    from urllib import request

    if not is_web(url):
        raise ValueError("it is no address of the web")
    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(),
        request.HTTPHandler(),
        request.HTTPSHandler(),
        request.HTTPRedirectHandler(),
        request.HTTPDefaultErrorHandler(),
        request.HTTPErrorProcessor(),
        request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    asked = request.Request(url, headers=dict(headers or {}))  # noqa: S310 - it was looked at above
    answer: HTTPResponse = opener.open(asked, timeout=seconds)
    return answer


def ask(url: str, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    """Ask once.

    Args:
        url: A URL of the web; no other is asked for.
        headers: What to send beside pykyll's own `User-Agent`.

    Raises:
        NoAnswerError: No server there, none in time, or one that answers with a failure of its own.
    """
    # 25 ms, for HTTP, e-mail and TLS, which few builds need.
    import http.client
    import urllib.error

    sent = {"User-Agent": f"pykyll/{__version__}", **dict(headers)}
    try:
        with opened(url, _SECONDS_OF_SILENCE, sent) as answer:
            return _read(answer)
    except urllib.error.HTTPError as error:
        with error:
            if error.code >= 500 or error.code in _NOT_NOW:
                raise NoAnswerError(
                    f"it answers {error.code} {error.reason}".rstrip(),
                    refused=error.code in {403, 429},
                ) from None
            return Answer(error.code, b"", url)
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise NoAnswerError(str(reason) or type(error).__name__) from None


def _read(answer: HTTPResponse) -> Answer:
    end = time.monotonic() + SECONDS
    parts: list[bytes] = []
    size = 0
    while part := answer.read1(_PIECE):
        parts.append(part)
        size += len(part)
        if size > _LARGEST:
            raise NoAnswerError("the answer is too large")
        if time.monotonic() > end:
            raise NoAnswerError("the answer takes too long")
    if answer.length:  # what was promised and has not come
        raise NoAnswerError("the answer broke off")
    charset = answer.headers.get_content_charset() or "utf-8"
    return Answer(answer.status, b"".join(parts), answer.url, charset)
