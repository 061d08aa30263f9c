"""The line that a build shows while it works: how many pages are rendered."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pykyll.cli.progress_line import ProgressLine

_PATIENCE = 1.0
"""Seconds without a word."""
_BETWEEN = 0.1
"""Seconds between two looks of it."""


@contextmanager
def build_progress(*, is_shown: bool) -> Iterator[Callable[[int, int], None]]:
    """What a build tells its progress: a bar on standard error, where that is a terminal."""
    if not is_shown or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    bar = _Bar()
    try:
        yield bar.update
    finally:
        bar.stop()


class _Bar:
    """Shown when a build takes longer than one would wait.

    It draws itself only when it is told something: without a thread of its own, so that the
    build can fork.
    """

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._drawn = 0.0
        self._line: ProgressLine | None = None

    def update(self, done: int, total: int) -> None:
        """So many of so many are rendered."""
        now = time.monotonic()
        if now - self._begun < _PATIENCE or now - self._drawn < _BETWEEN:
            return
        self._drawn = now
        if self._line is None:
            from pykyll.cli.progress_line import ProgressLine

            self._line = ProgressLine("Rendering", total)
        self._line.show(done, total)

    def stop(self) -> None:
        """Leave the terminal as it was."""
        if self._line is not None:
            self._line.erase()
