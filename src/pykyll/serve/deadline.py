"""How long something is waited for. It is set with each request, so that must cost little."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

_NEVER = float("inf")


class Deadline:
    """Calls something when it has passed, unless it is put off or cleared before.

    To put it off changes a number; the loop's own timer is moved when it goes off too early.

    Args:
        loop: The loop that calls.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._at = _NEVER
        self._late: Callable[[], object] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at = _NEVER

    def set(self, seconds: float, late: Callable[[], object]) -> None:
        """Call something in so many seconds, in place of what was to be called before."""
        self._late = late
        self._at = at = self._loop.time() + seconds
        if at < self._timer_at:
            self._start_timer(at)

    def clear(self) -> None:
        """Call nothing."""
        self._at, self._late = _NEVER, None

    def close(self) -> None:
        """Call nothing any more."""
        self.clear()
        if self._timer is not None:
            self._timer.cancel()

    def _start_timer(self, at: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer, self._timer_at = self._loop.call_at(at, self._look), at

    def _look(self) -> None:
        self._timer, self._timer_at = None, _NEVER
        if self._at > self._loop.time():
            if self._at != _NEVER:
                self._start_timer(self._at)
        elif self._late is not None:
            late = self._late
            self.clear()
            late()
