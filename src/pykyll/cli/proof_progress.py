"""The progress bar of external links: how many are checked, how many of them failed."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pykyll.cli.progress_line import ProgressLine

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def progress_bar(*, is_shown: bool) -> Iterator[ProgressBar | None]:
    """A bar on standard error, where that is a terminal; else nothing."""
    if not is_shown or not sys.stderr.isatty():
        yield None
        return
    bar = ProgressBar()
    try:
        yield bar
    finally:
        bar.stop()


class ProgressBar:
    """Shown from the first external link on."""

    def __init__(self) -> None:
        self._line: ProgressLine | None = None

    def update(self, done: int, total: int, failed: int) -> None:
        """So many of so many are checked, and so many of those failed."""
        if self._line is None:
            self._line = ProgressLine("External links", total)
        self._line.show(done, total, f"{failed} failed")

    def stop(self) -> None:
        """Leave the terminal as it was."""
        if self._line is not None:
            self._line.erase()
