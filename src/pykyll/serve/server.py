"""Runs the server, and the watcher beside it."""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import logging
import socket
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.serve.hosts import Hosts
from pykyll.serve.limits import Limits
from pykyll.serve.signals import Interruptions, interruptions_noted, let_interruptions_through
from pykyll.serve.watcher import Watcher

if TYPE_CHECKING:
    from collections.abc import Callable

    import uvicorn

    from pykyll.serve.rebuild import Rebuilder


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """How to serve."""

    host: str = "127.0.0.1"
    port: int = 4000
    watches: bool = True
    polls: bool = False
    lists_folders: bool = False
    certificate: str | None = None
    key: str | None = None
    allowed_hosts: tuple[str, ...] = ()
    """Names beside the usual ones by which requests may come."""
    limits: Limits = Limits()

    @property
    def url(self) -> str:
        """The address without the base URL."""
        scheme = "https" if self.certificate else "http"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{scheme}://{host}:{self.port}"

    @property
    def own_url(self) -> str:
        """The address that this machine reaches it by, where it listens on all of its own."""
        reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - looked for, not bound to
        return replace(self, host=reachable.get(self.host, self.host)).url

    @property
    def is_open_to_others(self) -> bool:
        """Whether other machines can reach the server."""
        if self.host == "localhost":
            return False
        try:
            return not ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return True


def bind(settings: ServerSettings) -> socket.socket:
    """The socket to serve on, which already takes connections; they wait for the server.

    A port that is taken gives way to the next free one.

    Raises:
        PykyllError: No port from there on is free, or the host is not this machine's.
    """
    port, last = settings.port, min(settings.port + _TRIED_PORTS, _LAST_PORT)
    while True:
        try:
            return _bind(settings.host, port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise PykyllError(
                    f"cannot serve on {settings.host}:{port}: {error.strerror or error}",
                    hint="-H takes an address of this machine; the default is 127.0.0.1",
                ) from None
            if port >= last:
                raise PykyllError(
                    f"the ports {settings.port} to {last} on {settings.host} are in use",
                    hint="-P takes another one; 0 is any that is free",
                ) from None
        port += 1


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends answers without delay (TCP_NODELAY) only where the protocol is named.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
        bound.listen(_WAITING)
    except OSError:
        bound.close()
        raise
    return bound


class Server:
    """The site at its address, until it is stopped. From here on, no change is missed.

    Args:
        rebuilder: The site.
        settings: How to serve it.
        bound: The socket, from `bind`.
        started: Called when requests are answered.

    Raises:
        PykyllError: The source cannot be watched, the certificate not be used, or a host
            that is to be allowed is none.
    """

    def __init__(
        self,
        rebuilder: Rebuilder,
        settings: ServerSettings,
        bound: socket.socket,
        started: Callable[[], None] = lambda: None,
    ) -> None:
        self._rebuilder = rebuilder
        self._bound = bound
        self._started = started
        self._watcher: Watcher | None = None
        if settings.watches:
            self._watcher = Watcher(rebuilder.site, polls=settings.polls)
        hosts = Hosts.of((bound.getsockname()[0], settings.host), settings.allowed_hosts)
        self._uvicorn = _uvicorn(rebuilder, settings, hosts)

    def run(self) -> None:
        """Serve until stopped or interrupted; the builder is closed then."""
        try:
            with interruptions_noted() as interruptions:
                asyncio.run(self._run(interruptions))
        finally:
            self._bound.close()
            self._rebuilder.close()

    def stop(self) -> None:
        """Let `run` return, from any thread."""
        self._uvicorn.should_exit = True

    async def _run(self, interruptions: Interruptions) -> None:
        serving = asyncio.create_task(self._uvicorn.serve(sockets=[self._bound]))
        watching = None
        if self._watcher is not None:
            watching = asyncio.create_task(self._rebuilder.watch(self._watcher))
            watching.add_done_callback(lambda _: self.stop())  # without it, nothing is kept up
        while not self._uvicorn.started and not serving.done():  # noqa: ASYNC110 - it sets no event
            await asyncio.sleep(0.01)
        let_interruptions_through()
        if interruptions.happened:
            self.stop()
        self._started()
        try:
            await serving
        finally:
            if self._watcher is not None and watching is not None:
                self._watcher.close()
                self._rebuilder.close()  # a build that is under way is not waited for
                await watching


def _uvicorn(rebuilder: Rebuilder, settings: ServerSettings, hosts: Hosts) -> uvicorn.Server:
    import ssl

    import uvicorn

    from pykyll.serve.application import SiteApplication
    from pykyll.serve.connection import connections_with
    from pykyll.serve.guard import Guard

    limits = settings.limits
    http, listening = connections_with(limits)
    application = SiteApplication(rebuilder, lists_folders=settings.lists_folders)
    config = uvicorn.Config(
        Guard(application.starlette(), hosts, limits),
        http=http,
        h11_max_incomplete_event_size=limits.header_bytes + limits.url_bytes,
        timeout_keep_alive=limits.idle_seconds,
        ws_max_size=limits.message_bytes,
        proxy_headers=False,
        log_config=None,
        log_level=logging.CRITICAL + 1,  # it would print what visitors do wrong
        access_log=False,
        lifespan="off",
        server_header=False,
        ssl_certfile=settings.certificate,
        ssl_keyfile=settings.key,
        timeout_graceful_shutdown=1,
        ws=listening,
    )
    try:
        config.load()
    except ssl.SSLError as error:
        raise PykyllError(
            f"the certificate cannot be used: {error.reason or error}",
            hint="--ssl-cert takes a certificate in PEM form, --ssl-key the key that belongs to it",
        ) from None
    return uvicorn.Server(config)


def watch(rebuilder: Rebuilder, watcher: Watcher) -> None:
    """Build on every change until interrupted, without serving; closes both in the end."""

    async def run(interruptions: Interruptions) -> None:
        interruptions.heed(stop)
        try:
            await rebuilder.watch(watcher)
        finally:
            interruptions.disregard()  # one was enough
            stop()

    def stop() -> None:
        watcher.close()
        rebuilder.close()

    with interruptions_noted() as interruptions:
        asyncio.run(run(interruptions))


_TRIED_PORTS = 100
_LAST_PORT = 65535
_WAITING = 128
"""Connections that wait for the server."""
