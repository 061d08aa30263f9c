"""Watches the source, and gives out what has changed once it has come to rest.

A single save is given out some 12 ms after it (see `_STEP`). Many files at once, and what
comes while a build runs or just after it, are a burst more likely than not (a checkout
of 200 files, an editor that saves all): given out when nothing more comes, in one piece.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import platform
import threading
import time
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError, extra_for
from pykyll.serve.relevance import Relevance, watched_folders

if TYPE_CHECKING:
    from watchfiles._rust_notify import RustNotify

    from pykyll.serve.site_settings import SiteSettings

_STEP = 8
"""Milliseconds between two looks. A change is given out at the second look that finds no
more of them: 12.5 ms after the save in the median, 16 at most, at 0.55 % of a processor
while nothing happens (with watchfiles' own 50: 79 ms, 101 ms, 0.14 %)."""
_GATHERED = 25
"""Milliseconds after which changes are given out although more come."""
_POLL = 300
"""Milliseconds between two looks at all files, where there are no notifications."""
_SOON = 0.15
"""Seconds after a build in which a change belongs to a burst."""
_FEW = 3
"""Files that one save may change: the file, its temporary name, its folder."""
_REST = 0.1
"""Seconds without a change that end a burst."""
_LONGEST = 1.6
"""Seconds that a burst is waited for at most."""


class Watcher:
    """The changes of a site's files. Watching begins here: nothing later is lost.

    Args:
        site: Its settings; they say where to look, and what does not count.
        polls: Whether to look at all files again and again, for network drives.

    Raises:
        PykyllError: The folders cannot be watched.
    """

    def __init__(self, site: SiteSettings, *, polls: bool = False) -> None:
        self._polls = polls or _has_no_notifications()
        self._changed: set[str] = set()
        self._lock = threading.Lock()
        self._arrived: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_closed = False
        self._relevance = Relevance(site)
        self._source = site.source
        self._folders = watched_folders(site)
        self._notify, self._replaced = self._notifier(), threading.Event()
        self._thread = threading.Thread(target=self._listen, name="pykyll-watcher")

    def _notifier(self) -> RustNotify:
        # The documented way to watchfiles without its loop: that begins to watch only
        # when it is asked for changes, and cannot say when it has begun.
        with extra_for("watching a site"):
            from watchfiles._rust_notify import RustNotify

        try:
            return RustNotify(self._folders, False, self._polls, _POLL, True, True)
        except OSError as error:
            raise PykyllError(
                f"the source cannot be watched: {error}",
                hint="--force_polling looks at the files again and again; --no-watch does not look",
            ) from None

    def follow(self, site: SiteSettings) -> None:
        """Take up changed settings: other folders, other exclusions."""
        self._source = site.source
        self._relevance = Relevance(site)
        folders = watched_folders(site)
        if folders != self._folders:
            self._folders = folders
            with contextlib.suppress(PykyllError):  # those that were watched still are
                self._replace()

    def _replace(self) -> None:
        """Watch anew; the listening thread is called away from the notifier that it waits for."""
        replaced = self._replaced
        self._notify, self._replaced = self._notifier(), threading.Event()
        replaced.set()

    async def next(self) -> list[str]:
        """The files and folders that have changed since the last call, sorted.

        Waits for the first. Relative to the source, which is `.` where it is gone itself.
        Empty once the watcher is closed.
        """
        arrived = self._begin()
        asked = time.monotonic()
        while not self._is_closed:
            await arrived.wait()
            if time.monotonic() - asked < _SOON or len(self._changed) > _FEW:
                await self._rest(arrived)
            arrived.clear()
            with self._lock:
                changed, self._changed = self._changed, set()
            if changed and not self._is_closed:
                return sorted(changed)
        return []

    @property
    def has_more(self) -> bool:
        """Whether something has changed that was not given out yet."""
        return bool(self._changed)

    def _begin(self) -> asyncio.Event:
        if self._arrived is None:
            self._arrived, self._loop = asyncio.Event(), asyncio.get_running_loop()
            self._thread.start()
        return self._arrived

    async def _rest(self, arrived: asyncio.Event) -> None:
        """Wait until nothing more comes."""
        until = time.monotonic() + _LONGEST
        while not self._is_closed and time.monotonic() < until:
            arrived.clear()
            try:
                await asyncio.wait_for(arrived.wait(), _REST)
            except TimeoutError:
                return

    def _listen(self) -> None:
        """Gather changes until the watcher is closed; a thread of its own."""
        while not self._is_closed:
            relevant = self._look(self._notify, self._replaced)
            if relevant:
                with self._lock:
                    self._changed |= relevant
                self._tell()

    def _look(self, notify: RustNotify, replaced: threading.Event) -> set[str]:
        try:
            found = notify.watch(_GATHERED, _STEP, 0, replaced)
        except RuntimeError:  # notifications were lost: anything may have changed
            self._replace()
            return {"."}
        if isinstance(found, set):
            relevant = self._relevance.relevant(path for _, path in found)
            return relevant if os.path.isdir(self._source) else {*relevant, "."}
        return set()  # it was replaced, or is closed

    def _tell(self) -> None:
        if self._loop is not None and self._arrived is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._arrived.set)

    def close(self) -> None:
        """Watch no more; who waits in `next` gets an empty list."""
        self._is_closed = True
        self._replaced.set()
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._tell()
            self._thread.join()
        self._notify.close()


def _has_no_notifications() -> bool:
    """Whether changes are not told of: Windows' drives seen from its Linux; as watchfiles has it."""
    given = os.environ.get("WATCHFILES_FORCE_POLLING")
    if given:
        return given.lower() not in {"false", "disable", "disabled"}
    return "microsoft-standard" in platform.uname().release
