"""Asks for URLs: HEAD first, then GET; few at once per host; again after passing faults."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import httpx
import turbohtml

from pykyll.dataclass import dataclass
from pykyll.proof.external.fragment import can_verify, has_fragment
from pykyll.proof.external.hosts import Hosts
from pykyll.proof.external.outcome import Outcome
from pykyll.proof.external.refusers import ONLY_REFUSALS, REFUSALS, refuses_programs
from pykyll.proof.page import fragments_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pykyll.proof.external.settings import HttpSettings

_PASSING = frozenset({429, 500, 502, 503, 504})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_LASTING = ("certificate", "SSL", "TLS", "Name or service", "name resolution", "nodename")
_LONGEST_PAGE = 5_000_000
_FIRST_FAILURE = 400
_TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Request:
    """One URL, with its fragment where that must exist."""

    url: str
    fragment: str = ""

    @property
    def host(self) -> str:
        """The host in small letters; empty where the URL has none."""
        try:
            return (urlsplit(self.url).hostname or "").lower()
        except ValueError:
            return ""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    reason: str
    location: str | None
    retry_after: float | None
    fragments: frozenset[str] | None
    """The ids and names in the page, where it was read."""


@dataclass(frozen=True, slots=True)
class _Page:
    url: str
    """Where all redirects led."""
    answer: _Answer
    was_moved: bool
    """Whether there were redirects, and all of them permanent."""


class Client:
    """Asks as its settings say."""

    def __init__(self, settings: HttpSettings) -> None:
        self._settings = settings
        self._hosts = Hosts(settings.per_host)
        self._all = asyncio.Semaphore(settings.at_once)

    async def ask_all(
        self, requests: Iterable[Request], tell: Callable[[Request, Outcome], None]
    ) -> None:
        """Ask for every URL, telling each outcome as it comes."""
        settings = self._settings
        async with httpx.AsyncClient(
            http2=True,
            verify=settings.verify,
            proxy=settings.proxy,
            headers=dict(settings.headers),
            auth=settings.user,
            timeout=httpx.Timeout(settings.timeout, connect=settings.connect_timeout),
            limits=httpx.Limits(max_connections=settings.at_once),
        ) as http:

            async def one(url: str, fragments: list[Request]) -> None:
                reads = any(can_verify(each.fragment, each.host) for each in fragments)
                page = await self._ask(http, url, reads=reads)
                for request in fragments:
                    outcome = page if isinstance(page, Outcome) else _judge(page, request)
                    tell(request, outcome)

            async with asyncio.TaskGroup() as group:
                for url, fragments in _by_url(requests).items():
                    group.create_task(one(url, fragments))

    async def _ask(self, http: httpx.AsyncClient, url: str, *, reads: bool) -> _Page | Outcome:
        """What is at a URL, or why nothing is."""
        try:
            return await self._follow(http, url, reads=reads)
        except (httpx.TimeoutException, TimeoutError):
            return Outcome("bad", reason="got a time out (response code 0)")
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError, ValueError) as error:
            return Outcome("bad", reason=_words(error))

    async def _follow(self, http: httpx.AsyncClient, url: str, *, reads: bool) -> _Page | Outcome:
        permanent = True
        seen: set[str] = set()
        for _ in range(self._settings.redirects + 1):
            answer = await self._ask_patiently(http, url, reads=reads)
            if answer.status not in _REDIRECTS or answer.location is None:
                return _Page(url, answer, was_moved=permanent and bool(seen))
            target = urljoin(url, answer.location).partition("#")[0]
            if _host(url) in self._settings.resolvers and (
                _host(target) not in self._settings.resolvers
            ):
                return Outcome("good", answer.status)
            if not self._settings.follow:
                return Outcome("bad", answer.status, answer.reason)
            permanent = permanent and answer.status in _PERMANENT
            seen.add(url)
            url = target
        # Only now: a site may send one back to the same place with a cookie.
        how = "in a circle" if url in seen else "too often"
        return Outcome("bad", answer.status, f"redirects {how}")

    async def _ask_patiently(self, http: httpx.AsyncClient, url: str, *, reads: bool) -> _Answer:
        """One answer, after new attempts where a fault may pass."""
        settings = self._settings
        pause = settings.backoff
        for attempts_left in range(settings.retries, -1, -1):
            try:
                answer = await self._ask_both_ways(http, url, reads=reads)
            except httpx.TransportError as error:
                if not attempts_left or not _may_pass(error):
                    raise
            else:
                wait = answer.retry_after
                too_long = wait is not None and wait > settings.patience
                if answer.status not in _PASSING or not attempts_left or too_long:
                    return answer
                if wait is not None:
                    self._hosts.rest(_host(url), wait)
                    continue
            await asyncio.sleep(pause)
            pause *= 2
        raise AssertionError  # pragma: no cover - the last attempt returns or raises

    async def _ask_both_ways(self, http: httpx.AsyncClient, url: str, *, reads: bool) -> _Answer:
        """HEAD, then GET where HEAD fails: some servers refuse it or answer it wrongly."""
        if not reads:
            with suppress(httpx.RemoteProtocolError, httpx.ReadError):
                answer = await self._ask_once(http, "HEAD", url, reads=False)
                if answer.status < _FIRST_FAILURE or answer.status == _TOO_MANY:
                    return answer
        return await self._ask_once(http, "GET", url, reads=reads)

    async def _ask_once(
        self, http: httpx.AsyncClient, method: str, url: str, *, reads: bool
    ) -> _Answer:
        async with (
            self._hosts.turn(_host(url)),
            self._all,
            asyncio.timeout(self._settings.timeout),
            http.stream(method, url) as response,
        ):
            is_html = "html" in response.headers.get("content-type", "text/html")
            fragments = None
            if reads and response.is_success and is_html:
                fragments = fragments_of(turbohtml.parse(await _read(response)))
            return _Answer(
                response.status_code,
                response.reason_phrase,
                response.headers.get("location"),
                _retry_after(response.headers.get("retry-after")),
                fragments,
            )


def _by_url(requests: Iterable[Request]) -> dict[str, list[Request]]:
    """Each page once, with all its places that are linked to."""
    groups: dict[str, list[Request]] = {}
    for request in requests:
        groups.setdefault(request.url, []).append(request)
    return groups


def _host(url: str) -> str:
    return Request(url).host


async def _read(response: httpx.Response) -> str:
    """The page, up to a length that no honest page has."""
    parts: list[bytes] = []
    length = 0
    async for part in response.aiter_bytes():
        parts.append(part)
        length += len(part)
        if length > _LONGEST_PAGE:
            break
    return b"".join(parts).decode(response.encoding or "utf-8", errors="replace")


def _judge(page: _Page, request: Request) -> Outcome:
    answer, status = page.answer, page.answer.status
    host = _host(page.url)
    if 200 <= status < 300:
        fragment = request.fragment
        known = answer.fragments if can_verify(fragment, request.host) else None
        if known is not None and not has_fragment(known, fragment, host):
            return Outcome("bad", status, "hash")
        moved = f"{page.url}#{fragment}" if fragment else page.url
        return Outcome("good", status, moved_to=moved if page.was_moved else None)
    if status == ONLY_REFUSALS or (status in REFUSALS and refuses_programs(host)):
        return Outcome("unverifiable", status, f"{host} refuses programs")
    if status == _TOO_MANY:
        return Outcome("unverifiable", status, f"{host} limits how often it is asked")
    return Outcome("bad", status, answer.reason)


def _retry_after(value: str | None) -> float | None:
    """Seconds, from a number or a date."""
    if value is None:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (date - datetime.now(UTC)).total_seconds())


def _may_pass(error: httpx.TransportError) -> bool:
    """Whether a new attempt makes sense.

    Not where a name or a certificate is wrong, nor where the time is over: that attempt
    was patient enough.
    """
    if isinstance(error, httpx.UnsupportedProtocol | httpx.TimeoutException):
        return False
    words = _words(error)
    return not any(sign in words for sign in _LASTING)


def _words(error: BaseException) -> str:
    """What went wrong, without the names of Python's classes and numbers of errors."""
    text = str(error).strip() or type(error).__name__
    return text.partition(" (_ssl.c")[0].removeprefix("[Errno -2] ")
