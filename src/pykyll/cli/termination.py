"""An end by SIGTERM, as `docker stop` or a time limit brings it: what was begun is cleared away."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def tidy_termination() -> Iterator[None]:
    """SIGTERM ends the block as an exception does, for as long as it runs."""
    before = signal.signal(signal.SIGTERM, _terminated)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminated(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)
