"""Runs the server, and the watcher beside it."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import ipaddress
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.applications import Starlette

    from pykyll.serve.rebuild import Rebuilder


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """How to serve."""

    host: str = "127.0.0.1"
    port: int = 4000
    reloads: bool = False
    watches: bool = True
    polls: bool = False
    lists_folders: bool = False
    least_delay: float = 0.2
    """Seconds before a page connects again at first."""
    most_delay: float = 5.0
    certificate: str | None = None
    key: str | None = None

    @property
    def url(self) -> str:
        """The address without the base URL."""
        scheme = "https" if self.certificate else "http"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{scheme}://{host}:{self.port}"

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
    """The socket to serve on.

    Raises:
        PykyllError: The port is taken, or the host is not this machine's.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((settings.host, settings.port))
    except OSError as error:
        bound.close()
        if error.errno == errno.EADDRINUSE:
            raise PykyllError(
                f"port {settings.port} on {settings.host} is in use",
                hint=f"serve on another one, as with -P {settings.port + 1}",
            ) from None
        raise PykyllError(
            f"cannot serve on {settings.host}:{settings.port}: {error.strerror or error}",
            hint="-H takes an address of this machine; the default is 127.0.0.1",
        ) from None
    return bound


class Server:
    """The site at its address, until it is stopped.

    Args:
        rebuilder: The site.
        settings: How to serve it.
        bound: The socket, from `bind`.
        started: Called when requests are answered.
    """

    def __init__(
        self,
        rebuilder: Rebuilder,
        settings: ServerSettings,
        bound: socket.socket,
        started: Callable[[], None] = lambda: None,
    ) -> None:
        import uvicorn

        self._rebuilder = rebuilder
        self._settings = settings
        self._bound = bound
        self._started = started
        self._uvicorn = uvicorn.Server(
            uvicorn.Config(
                _application(rebuilder, settings),
                log_config=None,
                access_log=False,
                lifespan="off",
                ssl_certfile=settings.certificate,
                ssl_keyfile=settings.key,
                timeout_graceful_shutdown=1,
                ws="websockets-sansio",
            )
        )

    def run(self) -> None:
        """Serve until stopped or interrupted."""
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(self._run())
        self._bound.close()

    def stop(self) -> None:
        """Let `run` return, from any thread."""
        self._uvicorn.should_exit = True

    async def _run(self) -> None:
        stop = asyncio.Event()
        serving = asyncio.create_task(self._uvicorn.serve(sockets=[self._bound]))
        watching = None
        if self._settings.watches:
            watching = asyncio.create_task(self._rebuilder.watch(stop, polls=self._settings.polls))
        while not self._uvicorn.started and not serving.done():  # noqa: ASYNC110 - it sets no event
            await asyncio.sleep(0.01)
        self._started()
        try:
            await serving
        finally:
            stop.set()
            if watching is not None:
                await watching


def _application(rebuilder: Rebuilder, settings: ServerSettings) -> Starlette:
    from pykyll.serve.application import SiteApplication
    from pykyll.serve.pages import reload_script

    script = reload_script(settings.least_delay, settings.most_delay) if settings.reloads else ""
    return SiteApplication(rebuilder, script, lists_folders=settings.lists_folders).starlette()


def watch(rebuilder: Rebuilder, *, polls: bool = False) -> None:
    """Build on every change until interrupted, without serving."""

    async def run() -> None:
        await rebuilder.watch(asyncio.Event(), polls=polls)

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run())
