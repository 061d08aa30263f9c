"""Texts that were rendered, on disk: for the items that see them, in whatever process."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from pykyll.builder.rendered import Derived
from pykyll.ruby.us_ascii import from_kept, kept
from pykyll.site import Document, Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pykyll.builder.incremental.plan import Planner
    from pykyll.builder.outcome import ExcerptOutcome
    from pykyll.builder.staging import Staging
    from pykyll.site.excerpt import Excerpt
    from pykyll.site.renderable import Renderable

_BINARY: int = getattr(os, "O_BINARY", 0)
"""Windows makes two bytes of a line's end where this is missing."""
Places = dict[str, tuple[int, int]]
"""Where the content of items lies in a file: offset and length in bytes, by identity."""


class Spool:
    """The content of items that have been rendered, and the excerpts of others' making.

    Args:
        staging: Where its files lie; none of them has a name for longer than needed.
        planner: Knows what holds of the build before.
    """

    def __init__(self, staging: Staging, planner: Planner) -> None:
        self._staging = staging
        self._planner = planner
        self._own: int | None = None
        self._own_path = ""
        self._written = 0
        self.places: Places = {}
        """Where this process has put texts."""
        self._others: dict[str, tuple[int, int, int]] = {}
        self._files: list[int] = []
        self._excerpts: dict[str, ExcerptOutcome] = {}

    def put(self, identity: str, text: str) -> None:
        """Keep the content of an item.

        Raises:
            OSError: Where there is no room.
        """
        if self._own is None:
            self._own_path = self._staging.path(f"texts-{os.getpid()}")
            flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY
            self._own = os.open(self._own_path, flags, 0o600)
        data = kept(text).encode("utf-8", "surrogatepass")
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._own, rest) :]
        self.places[identity] = self._written, len(data)
        self._written += len(data)

    def start_anew(self) -> None:
        """In a process that was just forked: what the other one writes is only read here."""
        if self._own is not None:
            self._take(self._own, self.places)
        self._own, self._own_path, self._written, self.places = None, "", 0, {}

    @property
    def path(self) -> str:
        """The file that holds the texts; empty where there are none."""
        return self._own_path

    def add(self, path: str, places: Places, excerpts: Iterable[ExcerptOutcome]) -> None:
        """Take in what another process has written."""
        for each in excerpts:
            self._excerpts.setdefault(each.identity, each)
        if path:
            file = os.open(path, os.O_RDONLY)
            with suppress(PermissionError):  # Windows: staging goes as a whole
                os.unlink(path)
            self._files.append(file)
            self._take(file, places)

    def _take(self, file: int, places: Places) -> None:
        for identity, (offset, length) in places.items():
            self._others[identity] = file, offset, length

    def close(self) -> None:
        """Let the files go."""
        for file in (*self._files, *(() if self._own is None else (self._own,))):
            os.close(file)
        self._files.clear()
        self._others.clear()
        self._own, self._own_path, self.places = None, "", {}

    def known_content(self, identity: str) -> str | None:
        """The content of an item that was rendered; None where it was not."""
        place = self.places.get(identity)
        if place is not None and self._own is not None:
            return _read(self._own, *place)
        other = self._others.get(identity)
        return None if other is None else _read(*other)

    def excerpts(self) -> Sequence[ExcerptOutcome]:
        """The excerpts that other processes have rendered."""
        return list(self._excerpts.values())

    # What `Rendering` asks ------------------------------------------------------------

    def content(self, item: Renderable) -> str | None:
        """The item's content, as it was rendered in this build or the one before."""
        known = self.known_content(item.identity)
        if known is None and isinstance(item, (Document, Page)):
            known = self._planner.content_that_holds(item)
        return known

    def excerpt(self, excerpt: Excerpt) -> Derived | None:
        """The excerpt, as another process or the build before has rendered it."""
        known = self._excerpts.get(excerpt.parent.identity)
        if known is not None:
            return Derived(known.text, known.reads, known.findings)
        kept = self._planner.excerpt_that_holds(excerpt.parent)
        if kept is None:
            return None
        return Derived(kept.text, self._planner.keys_of(kept.reads), kept.findings)


def _read(file: int, offset: int, length: int) -> str:
    return from_kept(_bytes(file, offset, length).decode("utf-8", "surrogatepass"))


def _bytes(file: int, offset: int, length: int) -> bytes:
    if sys.platform == "win32":
        end = os.lseek(file, 0, os.SEEK_CUR)
        os.lseek(file, offset, os.SEEK_SET)
        data = os.read(file, length)
        os.lseek(file, end, os.SEEK_SET)
        return data
    else:  # noqa: RET505 - so that mypy knows the platform
        return os.pread(file, length, offset)
