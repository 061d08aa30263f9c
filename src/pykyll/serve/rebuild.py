"""Builds the site, again and again, and tells those who wait for it."""

from __future__ import annotations

import asyncio
import os
import time
from fnmatch import fnmatch
from typing import TYPE_CHECKING, Protocol

from pykyll.builder import Build
from pykyll.errors import Diagnostic, PykyllError, bug_message
from pykyll.files.paths import is_inside
from pykyll.serve.pages import error_markup

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from pykyll.builder import Report
    from pykyll.config import Config

    Load = Callable[[], tuple[Config, list[Diagnostic]]]

_NEVER = frozenset(
    {".git", ".hg", ".svn", ".jekyll-cache", ".pykyll-cache", ".sass-cache", ".jekyll-metadata",
     "node_modules", ".venv", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}
)  # fmt: skip
_EDITORS = ("~", ".swp", ".swx", ".tmp", ".kate-swp", "4913")


class Listener(Protocol):
    """What is told of each build; the command line prints it."""

    def begun(self, changed: Sequence[str]) -> None:
        """A build begins, because of these files (relative to the source)."""

    def built(self, report: Report, seconds: float) -> None:
        """It went well."""

    def failed(self, diagnostics: Sequence[Diagnostic]) -> None:
        """It did not; the site is the last good one."""


class Rebuilder:
    """The site that is served: how to build it, and how the last build went.

    Args:
        load: Reads the configuration anew.
        listener: What is told of each build.
    """

    def __init__(self, load: Load, listener: Listener) -> None:
        self._load = load
        self._listener = listener
        self._queues: set[asyncio.Queue[dict[str, str]]] = set()
        self.errors: tuple[Diagnostic, ...] = ()
        self.config, self._warnings = load()

    @property
    def destination(self) -> str:
        """The folder of the built site, absolute."""
        return self.config.destination

    @property
    def baseurl(self) -> str:
        """The path that the site is served below: empty, or `/name`."""
        base = self.config.text("baseurl").strip("/")
        return f"/{base}" if base else ""

    def build(self, changed: Sequence[str] = ()) -> dict[str, str]:
        """Build once; the message for the pages that are open."""
        self._listener.begun(changed)
        begun = time.perf_counter()
        try:
            if changed:
                self.config, self._warnings = self._load()
            report = Build(self.config, list(self._warnings)).run()
        except PykyllError as error:
            return self._failed(error.diagnostics)
        except Exception as error:  # noqa: BLE001 - the server outlives a bug in a build
            return self._failed((_own_bug(error),))
        self.errors = ()
        self._listener.built(report, time.perf_counter() - begun)
        only_styles = bool(report.written) and all(p.endswith(".css") for p in report.written)
        return {"type": "styles" if only_styles else "reload"}

    def _failed(self, diagnostics: tuple[Diagnostic, ...]) -> dict[str, str]:
        self.errors = diagnostics
        self._listener.failed(diagnostics)
        return {"type": "errors", "markup": error_markup(diagnostics)}

    def subscribe(self) -> asyncio.Queue[dict[str, str]]:
        """A queue that gets a message after each build."""
        queue: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        self._queues.add(queue)
        return queue

    def unsubscribe(self, queue: asyncio.Queue[dict[str, str]]) -> None:
        """Stop sending to a queue."""
        self._queues.discard(queue)

    def tell(self, message: dict[str, str]) -> None:
        """Send a message to all open pages."""
        for queue in self._queues:
            queue.put_nowait(message)

    async def watch(self, stop: asyncio.Event, *, polls: bool = False) -> None:
        """Build whenever a file of the source changes, until `stop` is set."""
        from watchfiles import awatch

        paths = watched_paths(self.config)
        async for changes in awatch(*paths, stop_event=stop, force_polling=polls or None):
            changed = self.relevant({path for _, path in changes})
            if not changed:
                continue
            message = await asyncio.to_thread(self.build, changed)
            if self.errors or not all(self._is_ignored(path) for path in changed):
                self.tell(message)

    def _is_ignored(self, path: str) -> bool:
        """Whether `--livereload-ignore` names a file."""
        given = self.config.get("livereload_ignore")
        patterns = given.split(",") if isinstance(given, str) else given
        if not isinstance(patterns, list):
            return False
        return any(fnmatch(path, str(pattern)) for pattern in patterns)

    def relevant(self, paths: Collection[str]) -> list[str]:
        """The changed files that matter to the site, relative to its source, sorted."""
        source = os.path.realpath(self.config.source)
        destination = os.path.realpath(self.config.destination)
        excluded = tuple(entry.strip("/") for entry in self.config.strings("exclude"))
        relevant = set()
        for path in paths:
            if path == destination or path.startswith(f"{destination}/"):
                continue
            relative = os.path.relpath(path, source)
            parts = relative.split("/")
            if _NEVER.intersection(parts) or any(part.startswith(".pykyll-") for part in parts):
                continue
            if path.endswith(_EDITORS):
                continue
            if any(relative == entry or relative.startswith(f"{entry}/") for entry in excluded):
                continue
            relevant.add(relative)
        return sorted(relevant)


def _own_bug(error: Exception) -> Diagnostic:
    return Diagnostic(
        bug_message(error),
        hint="run `pykyll build --trace` and report what that prints, with the site",
    )


def watched_paths(config: Config) -> list[str]:
    """The folders to watch: the source, and those of configuration files elsewhere."""
    source = os.path.realpath(config.source)
    folders = {os.path.dirname(os.path.realpath(path)) for path in config.files}
    outside = {path for path in folders if not is_inside(path, source)}
    return [source, *sorted(outside)]
