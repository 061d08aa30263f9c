"""What one rendering may cost at most, whatever its template says.

Ruby's Liquid has no such bounds unless its host sets some (`limits.py`): what passes these
would run there until the memory is full or somebody stops it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.errors import BoundPassed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pykyll.liquid.context import Context

LONGEST_TEXT = 100_000_000
"""How many characters a text may have."""
LONGEST_LIST = 10_000_000
"""How many items a list may have."""
MOST_ROUNDS = 20_000_000
"""How often the loops of a template may go round, all counted together.

A page that compares four thousand posts with one another goes round sixteen million times.
"""
LONGEST_INTEGER = 2**17
"""How many bits an integer may have, so that no template reckons for ever."""
_FEW = 16
"""Parts of a text that may be joined before anyone counts."""
ROUNDS_OF_A_START = 5
"""What the start of a loop counts for."""
ROUNDS_OF_A_PARTIAL = 100
"""What rendering a partial counts for; both take as long as so many rounds with little in them."""


def bounded(length: int) -> None:
    """Refuse to make a text so long that it may fill the memory.

    Raises:
        BoundPassed: For such a length.
    """
    if length > LONGEST_TEXT:
        raise BoundPassed(
            f"a text gets longer than {LONGEST_TEXT:,} characters here, the most that one may have",
            hint="does a loop double it in each round? print parts as they come",
        )


def bounded_list(length: int) -> None:
    """Refuse to make a list so long that it may fill the memory.

    Raises:
        BoundPassed: For such a length.
    """
    if length > LONGEST_LIST:
        raise BoundPassed(
            f"a list gets longer than {LONGEST_LIST:,} items here, the most that one may have",
            hint="does a loop double it in each round? a range such as (1..n) is a list, too",
        )


def too_long_number() -> BoundPassed:
    """The error for an integer that nobody could reckon with."""
    return BoundPassed(
        f"a number gets longer than {LONGEST_INTEGER:,} bits here, the most that one may have",
        hint="does a loop multiply it by itself?",
    )


def spend(ctx: Context, rounds: int) -> None:
    """Count rounds of loops before they are gone.

    Raises:
        BoundPassed: There have been too many.
    """
    ctx.rounds_left -= rounds
    if ctx.rounds_left < 0:
        raise too_many_rounds()


def counted(ctx: Context, items: Sequence[object]) -> Iterator[object]:
    """The items of a loop that may be left early: only rounds that are gone count.

    Raises:
        BoundPassed: There have been too many.
    """
    most, rounds = ctx.rounds_left, 0
    try:
        for rounds, item in enumerate(items, 1):
            if rounds > most:
                raise too_many_rounds()
            yield item
    finally:
        ctx.rounds_left -= rounds


def too_many_rounds() -> BoundPassed:
    """The error for a template that goes on and on."""
    return BoundPassed(
        f"loops and includes go round more than {MOST_ROUNDS:,} times for this page, "
        "the most that they may",
        hint="pick what the inner loop needs before it, with `where` or `group_by`, or `limit:` it",
    )


def joined(parts: Sequence[str]) -> str:
    """The parts of a text as one, unless that gets too long.

    Raises:
        BoundPassed: It does.
    """
    if len(parts) > _FEW:
        bounded(sum(map(len, parts)))
        return "".join(parts)
    text = "".join(parts)
    bounded(len(text))
    return text
