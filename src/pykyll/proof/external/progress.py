"""What a progress bar is told."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told of external links as they are checked."""

    def update(self, done: int, total: int, failed: int) -> None:
        """So many of so many are checked, and so many of those failed."""
