"""What all connections of a server have in common."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Protocol

from pykyll.serve.application import SiteApplication
from pykyll.serve.connection import Connection
from pykyll.serve.ready import ReadyAnswers

if TYPE_CHECKING:
    from pykyll.serve.hosts import Hosts
    from pykyll.serve.limits import Limits
    from pykyll.serve.rebuild import Rebuilder


class Open(Protocol):
    """A connection that is open."""

    def shut_down(self) -> None:
        """End it, once all is taken that was sent."""

    def abort(self) -> None:
        """End it now."""


class Service:
    """What a site's server gives, to whom, and to how many at a time.

    Args:
        rebuilder: The site.
        hosts: By which names the server may be asked.
        limits: How much a visitor may ask for.
        lists_folders: Whether folders are listed rather than their index shown.
    """

    def __init__(
        self, rebuilder: Rebuilder, hosts: Hosts, limits: Limits, *, lists_folders: bool = False
    ) -> None:
        self.rebuilder = rebuilder
        self.hosts = hosts
        self.limits = limits
        self.ready = ReadyAnswers(lambda: rebuilder.builds, limits.ready_bytes)
        self.answer = SiteApplication(rebuilder, lists_folders=lists_folders).answer
        self._open: set[Open] = set()
        self._all_closed: asyncio.Event | None = None

    def connection(self) -> Connection:
        """What takes a new connection."""
        return Connection(self)

    @property
    def build(self) -> object:
        """Another one after each build."""
        return self.rebuilder.builds

    @property
    def may_listen(self) -> bool:
        """Whether pages are told of builds."""
        return self.rebuilder.site.reloads

    @property
    def is_crowded(self) -> bool:
        """Whether more connections are open than may be."""
        return len(self._open) > self.limits.connections

    def opened(self, connection: Open) -> None:
        """Count a connection."""
        self._open.add(connection)

    def closed(self, connection: Open) -> None:
        """Count it no more."""
        self._open.discard(connection)
        if self._all_closed is not None and not self._open:
            self._all_closed.set()

    async def shut_down(self, seconds: float) -> None:
        """End all connections; who is being sent something has so long to take it."""
        self._all_closed = asyncio.Event()
        for each in list(self._open):
            each.shut_down()
        if self._open:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._all_closed.wait(), seconds)
        for each in list(self._open):
            each.abort()
