"""The progress bar of external links: how many are checked, how many of them failed."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress, TaskID


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
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def update(self, done: int, total: int, failed: int) -> None:
        """So many of so many are checked, and so many of those failed."""
        if self._progress is None or self._task is None:
            self._start(total)
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, completed=done, failed=failed)

    def stop(self) -> None:
        """Leave the terminal as it was."""
        if self._progress is not None:
            self._progress.stop()

    def _start(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._progress = Progress(
            TextColumn("External links"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[failed]} failed"),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task("links", total=total, failed=0)
        self._progress.start()
