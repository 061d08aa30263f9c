"""Few requests per host at once, and none before the host wants more."""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@dataclass
class _Host:
    turns: asyncio.Semaphore
    not_before: float = 0.0


@dataclass
class Hosts:
    """The hosts of a run."""

    at_once: int
    """How many requests to one host may be under way."""
    _hosts: dict[str, _Host] = field(default_factory=dict)

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait until a host may be asked."""
        entry = self._entry(host)
        async with entry.turns:
            wait = entry.not_before - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            yield

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for some time."""
        entry = self._entry(host)
        entry.not_before = max(entry.not_before, time.monotonic() + seconds)

    def _entry(self, host: str) -> _Host:
        if host not in self._hosts:
            self._hosts[host] = _Host(asyncio.Semaphore(self.at_once))
        return self._hosts[host]
