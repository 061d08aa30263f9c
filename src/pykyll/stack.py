"""Room on Python's own stack, so that calling a function costs the same however deep it stands.

Since 3.11 Python puts the frames of functions into chunks of 16 KB, takes a new one where the last
is full, and gives it back as soon as it is empty. What calls functions over and over just where a
chunk ends takes and gives back memory with each call: of an academicpages site's first build that
was a sixth, most of it the system's time.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_T = TypeVar("_T")
_SLOTS = 600_000
"""What the frame of `with_room` asks for, of eight bytes each. It gets a chunk of 8 MB, whose rest
is for all that it calls; memory that nobody writes to costs nothing."""


def with_room(function: Callable[[], _T]) -> _T:
    """Call a function that calls many others, and return what it returns."""
    return function()


with_room.__code__ = with_room.__code__.replace(co_stacksize=_SLOTS)


@contextmanager
def deep_calls(count: int) -> Iterator[None]:
    """Let functions call each other so deeply for as long as the block runs.

    For what a library does by recursion: Python's own limit is a thousand, of all functions at
    work. Calls from Python to Python take none of the system's stack, which is what it is for.

    Args:
        count: How many calls may stand within each other; nothing is made less.
    """
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, count))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
