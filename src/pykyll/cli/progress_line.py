"""One line of a terminal that shows how far a work has come, and is gone in the end."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

_ERASED = "\033[A\r\033[K"
"""One line up, for click ends its bars with the next line, and that line emptied."""


class ProgressLine:
    """A bar on standard error, drawn only when it is told something: it has no thread.

    Args:
        label: What is done.
        total: How many there are to do.
    """

    def __init__(self, label: str, total: int) -> None:
        self._note = ""
        self._bar: ProgressBar[int] = click.progressbar(
            length=total,
            label=label,
            show_pos=True,
            show_eta=False,
            item_show_func=lambda _: self._note,
            fill_char="━",
            bar_template="%(label)s %(bar)s %(info)s",
            file=sys.stderr,
        )

    def show(self, done: int, total: int, note: str = "") -> None:
        """So many of so many are done."""
        self._bar.length, self._bar.pos, self._note = total, done, note
        self._bar.render_progress()

    def erase(self) -> None:
        """Leave the terminal as it was."""
        self._bar.render_finish()
        sys.stderr.write(_ERASED)
        sys.stderr.flush()
