"""Turns away what no visitor of the site asks for, before the site is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

from pykyll.dataclass import dataclass
from pykyll.files.printable import printable

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from starlette.types import ASGIApp, Receive, Scope, Send

    from pykyll.serve.hosts import Hosts
    from pykyll.serve.limits import Limits


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not answered."""

    status: int
    reason: str


class Guard:
    """An ASGI application around another one.

    Args:
        inner: Answers what is let through.
        hosts: By which names it may be asked.
        limits: How much a request may hold.
    """

    def __init__(self, inner: ASGIApp, hosts: Hosts, limits: Limits) -> None:
        self._inner = inner
        self._hosts = hosts
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or have it answered."""
        refusal = self.refusal(scope)
        if refusal is None:
            await self._inner(scope, receive, _without_body(scope, send))
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        else:
            headers = {"Connection": "close", "X-Content-Type-Options": "nosniff"}
            answer = PlainTextResponse(refusal.reason, refusal.status, headers)
            await answer(scope, receive, send)

    def refusal(self, scope: Scope) -> Refusal | None:
        """Why a request is not answered; None where it is."""
        headers = Headers(scope=scope)
        refusal = self._beyond_limits(scope)
        if refusal is not None:
            return refusal
        if scope["http_version"] not in {"1.0", "1.1"}:
            return Refusal(505, "This server speaks HTTP/1.1.\n")
        host = headers.get("host", "")
        if not self._hosts.answers(host):
            return Refusal(403, _other_host(host))
        if not scope["path"].startswith("/"):
            return Refusal(400, "A request asks for a path, which begins with a slash.\n")
        if scope["type"] == "websocket" and not self._may_listen(headers):
            return Refusal(403, "Only pages of this server may listen to it.\n")
        return None

    def _beyond_limits(self, scope: Scope) -> Refusal | None:
        limits, headers = self._limits, scope["headers"]
        if len(scope["raw_path"]) + len(scope["query_string"]) > limits.url_bytes:
            return Refusal(414, f"The URL is longer than {limits.url_bytes} bytes.\n")
        size = sum(len(name) + len(value) for name, value in headers)
        if len(headers) > limits.headers or size > limits.header_bytes:
            most = f"{limits.headers} headers or {limits.header_bytes} bytes of them"
            return Refusal(431, f"The request has more than {most}.\n")
        return None

    def _may_listen(self, headers: Headers) -> bool:
        """Whether a socket is asked for by a page of ours; a program that is no browser may."""
        origins = headers.getlist("origin")
        host = headers.get("host", "")
        return all(self._hosts.answers_page(origin, host) for origin in origins)


def _other_host(host: str) -> str:
    shown = printable(host) or "no name"
    return (
        f"This is a preview by pykyll, and it was asked for as: {shown}\n"
        "It answers to localhost and to the address that it listens on, so that pages from\n"
        "elsewhere cannot read it. If the name above is one of yours, start it with\n"
        f"\n    pykyll serve --allow-host {_name(host) or 'NAME'}\n"
        "\nor name it under `allow_host:` in the configuration.\n"
    )


def _name(host: str) -> str:
    """A host's name without its port, where it can stand in a command."""
    name = host.rpartition(":")[0] or host
    return name if name.replace(".", "").replace("-", "").isalnum() and name.isascii() else ""


def _without_body(scope: Scope, send: Send) -> Send:
    """Close the connection after the answer to a request with a body, which nobody reads.

    So there is no saying where the next request begins, and nothing to be smuggled in.
    """
    headers = Headers(scope=scope)
    has_body = headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
    if scope["type"] == "websocket" or not has_body:
        return send

    async def send_and_close(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], (b"connection", b"close")]}
        await send(message)

    return send_and_close
