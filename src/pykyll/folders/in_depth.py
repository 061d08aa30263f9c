"""Work on a folder that has the same work done on each folder in it, without calling itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Steps: TypeAlias = "Iterator[Steps]"
"""Work that yields other work, and goes on once that has been done."""


def run_in_depth(work: Steps) -> None:
    """Do work, with all that it yields on its way.

    Args:
        work: A generator that yields others of its kind where it would have called them.
    """
    begun = [work]
    while begun:
        within = next(begun[-1], None)
        if within is None:
            begun.pop()
        else:
            begun.append(within)
