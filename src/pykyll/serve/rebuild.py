"""Has the site built, again and again, and tells those who wait for it."""

from __future__ import annotations

import asyncio
import os
from fnmatch import fnmatch
from typing import TYPE_CHECKING, Protocol

from pykyll.serve.live_reload import History, built, failed
from pykyll.serve.own_writes import others_changes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pykyll.errors import Diagnostic
    from pykyll.serve.live_reload import Message
    from pykyll.serve.outcome import Outcome
    from pykyll.serve.site_settings import SiteSettings
    from pykyll.serve.watcher import Watcher


class Builder(Protocol):
    """What builds: `BuilderProcess`, or a `SiteBuilder` in this process."""

    def build(self, changed: Sequence[str]) -> Outcome | None:
        """Build once, because of these files (relative to the source); None once closed."""

    def close(self) -> None:
        """Give up a build that is under way; from any thread."""


class Listener(Protocol):
    """What is told of each build; the command line prints it."""

    def begun(self, changed: Sequence[str]) -> None:
        """A build begins, because of these files (relative to the source)."""

    def ended(self, outcome: Outcome) -> None:
        """It went well, or it did not; then the site is the last good one."""


class Rebuilder:
    """The site that is served: how to build it, and how the last build went.

    Args:
        builder: What builds it.
        site: Its settings before the first build.
        listener: What is told of each build.
    """

    def __init__(self, builder: Builder, site: SiteSettings, listener: Listener) -> None:
        self._builder = builder
        self._listener = listener
        self._queues: set[asyncio.Queue[Message]] = set()
        self.site = site
        """The settings, as of the last configuration that could be read."""
        self.errors: tuple[Diagnostic, ...] = ()
        """Those of the last build."""
        self.history = History()
        """Which files each build has changed."""
        self.builds = 0
        """How many have ended: another number says that any of these may be another."""
        self._own: Mapping[str, int] = {}
        """What the last build has written into the source."""

    @property
    def destination(self) -> str:
        """The folder of the built site, absolute."""
        return self.site.destination

    @property
    def source_is_gone(self) -> bool:
        """Whether the folder of the source has been removed, or has another name now."""
        return not os.path.isdir(self.site.source)

    @property
    def baseurl(self) -> str:
        """The path that the site is served below: empty, or `/name`."""
        return self.site.baseurl

    def build(self, changed: Sequence[str] = ()) -> Message | None:
        """Build once; the message for the pages that are open, None once the builder is closed."""
        self._listener.begun(changed)
        outcome = self._builder.build(changed)
        return None if outcome is None else self._take(outcome)

    def _take(self, outcome: Outcome) -> Message:
        moved = outcome.site is not None and _addresses(outcome.site) != _addresses(self.site)
        self.site = outcome.site or self.site
        self.errors = outcome.errors
        self._own = {**self._own, **outcome.prepared}
        if not outcome.errors:
            paths = (*outcome.written, *outcome.removed)
            self.history.add(None if moved else [f"{self.site.baseurl}/{path}" for path in paths])
        self.builds += (
            1  # after all of them: an answer that was made meanwhile is of the one before
        )
        self._listener.ended(outcome)
        if outcome.errors:
            return failed(outcome.errors)
        return built(self.history.latest, self.history.changed_since(self.history.previous))

    def subscribe(self) -> asyncio.Queue[Message]:
        """A queue that gets a message after each build."""
        queue: asyncio.Queue[Message] = asyncio.Queue()
        self._queues.add(queue)
        return queue

    def unsubscribe(self, queue: asyncio.Queue[Message]) -> None:
        """Stop sending to a queue."""
        self._queues.discard(queue)

    def tell(self, message: Message) -> None:
        """Send a message to all open pages."""
        for queue in self._queues:
            queue.put_nowait(message)

    async def watch(self, watcher: Watcher) -> None:
        """Build whenever a file of the source changes, until the watcher is closed.

        Ends also when the source is gone: there is nothing left to be watched.

        What changes while a build runs is built next.
        """
        while changed := await watcher.next():
            changed = others_changes(changed, self._own, self.site.source)
            if not changed:
                continue
            message = await asyncio.to_thread(self.build, changed)
            if message is None:
                return
            if self.source_is_gone:
                return
            watcher.follow(self.site)
            if self.errors and watcher.has_more:
                continue  # a file that was half written, or gone for a moment
            if self.errors or not all(self._is_ignored(path) for path in changed):
                self.tell(message)

    def close(self) -> None:
        """Build no more."""
        self._builder.close()

    def _is_ignored(self, path: str) -> bool:
        """Whether `--livereload-ignore` names a file."""
        return any(fnmatch(path, pattern) for pattern in self.site.reload_ignored)


def _addresses(site: SiteSettings) -> tuple[str, str, bool]:
    """What decides where pages are: if that changes, nothing of an open page is certain."""
    return site.destination, site.baseurl, site.reloads
