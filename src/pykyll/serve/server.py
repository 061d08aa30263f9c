"""Runs the server, and the watcher beside it."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import ipaddress
import socket
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.serve.hosts import Hosts
from pykyll.serve.limits import Limits
from pykyll.serve.service import Service
from pykyll.serve.signals import Interruptions, ending_by_signals, interruptions_noted
from pykyll.serve.watcher import Watcher

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

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
        self._tls = _tls(settings)
        self._limits = settings.limits
        self._service = Service(
            rebuilder, hosts, settings.limits, lists_folders=settings.lists_folders
        )
        self._is_stopped = False
        self._stopped: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

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
        self._is_stopped = True
        if self._loop is not None and self._stopped is not None:
            with contextlib.suppress(RuntimeError):  # it has come to its end meanwhile
                self._loop.call_soon_threadsafe(self._stopped.set)

    async def _run(self, interruptions: Interruptions) -> None:
        self._loop, self._stopped = asyncio.get_running_loop(), asyncio.Event()
        with ending_by_signals(interruptions, self.stop):
            patience = self._limits.head_seconds if self._tls else None
            server = await self._loop.create_server(
                self._service.connection,
                sock=self._bound,
                backlog=_WAITING,
                ssl=self._tls,
                ssl_handshake_timeout=patience,
                ssl_shutdown_timeout=patience,
            )
            watching = self._watch()
            self._started()
            try:
                if not self._is_stopped:
                    await self._stopped.wait()
            finally:
                server.close()
                await self._end(watching)

    def _watch(self) -> asyncio.Task[None] | None:
        if self._watcher is None:
            return None
        watching = asyncio.create_task(self._rebuilder.watch(self._watcher))
        watching.add_done_callback(lambda _: self.stop())  # without it, nothing is kept up
        return watching

    async def _end(self, watching: asyncio.Task[None] | None) -> None:
        await self._service.shut_down(_GRACE)
        if self._watcher is not None and watching is not None:
            self._watcher.close()
            self._rebuilder.close()  # a build that is under way is not waited for
            await watching


def _tls(settings: ServerSettings) -> ssl.SSLContext | None:
    """What encrypts connections, where there is a certificate.

    Raises:
        PykyllError: The certificate or its key cannot be used.
    """
    if settings.certificate is None:
        return None
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_alpn_protocols(["http/1.1"])
    try:
        context.load_cert_chain(settings.certificate, settings.key)
    except ssl.SSLError as error:
        raise PykyllError(
            f"the certificate cannot be used: {error.reason or error}",
            hint="--ssl-cert takes a certificate in PEM form, --ssl-key the key that belongs to it",
        ) from None
    return context


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
_GRACE = 1.0
"""Seconds in which what is under way may end when the server does."""
