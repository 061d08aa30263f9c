"""Room on Python's own stack, so that calling a function costs the same however deep it stands.

Since 3.11 Python puts the frames of functions into chunks of 16 KB, takes a new one where the last
is full, and gives it back as soon as it is empty. What calls functions over and over just where a
chunk ends takes and gives back memory with each call: of an academicpages site's first build that
was a sixth, most of it the system's time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")
_SLOTS = 600_000
"""What the frame of `with_room` asks for, of eight bytes each. It gets a chunk of 8 MB, whose rest
is for all that it calls; memory that nobody writes to costs nothing."""


def with_room(function: Callable[[], _T]) -> _T:
    """Call a function that calls many others, and return what it returns."""
    return function()


with_room.__code__ = with_room.__code__.replace(co_stacksize=_SLOTS)
