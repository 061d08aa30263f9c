"""What one rendering may cost at most, whatever its template says.

Ruby's Liquid has no such bounds unless its host sets some (`limits.py`): what passes these
would run there until the memory is full or somebody stops it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.errors import MemoryLimit

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
_FEW = 16
"""Parts of a text that may be joined before anyone counts."""
ROUNDS_OF_A_START = 5
"""What the start of a loop counts for."""
ROUNDS_OF_A_PARTIAL = 100
"""What rendering a partial counts for; both take as long as so many rounds with little in them."""


def bounded(length: int) -> None:
    """Refuse to make a text so long that it may fill the memory.

    Raises:
        MemoryLimit: For such a length.
    """
    if length > LONGEST_TEXT:
        raise MemoryLimit(
            "Memory limits exceeded", hint=f"a text grows beyond {LONGEST_TEXT:,} characters here"
        )


def bounded_list(length: int) -> None:
    """Refuse to make a list so long that it may fill the memory.

    Raises:
        MemoryLimit: For such a length.
    """
    if length > LONGEST_LIST:
        raise MemoryLimit(
            "Memory limits exceeded", hint=f"a list grows beyond {LONGEST_LIST:,} items here"
        )


def spend(ctx: Context, rounds: int) -> None:
    """Count rounds of loops before they are gone.

    Raises:
        MemoryLimit: There have been too many.
    """
    ctx.rounds_left -= rounds
    if ctx.rounds_left < 0:
        raise too_many_rounds()


def counted(ctx: Context, items: Sequence[object]) -> Iterator[object]:
    """The items of a loop that may be left early: only rounds that are gone count.

    Raises:
        MemoryLimit: There have been too many.
    """
    most, rounds = ctx.rounds_left, 0
    try:
        for rounds, item in enumerate(items, 1):
            if rounds > most:
                raise too_many_rounds()
            yield item
    finally:
        ctx.rounds_left -= rounds


def too_many_rounds() -> MemoryLimit:
    """The error for a template that goes on and on."""
    return MemoryLimit(
        "Memory limits exceeded",
        hint=f"the loops and includes of this template go round more than {MOST_ROUNDS:,} times",
    )


def joined(parts: Sequence[str]) -> str:
    """The parts of a text as one, unless that gets too long.

    Raises:
        MemoryLimit: It does.
    """
    if len(parts) > _FEW:
        bounded(sum(map(len, parts)))
        return "".join(parts)
    text = "".join(parts)
    bounded(len(text))
    return text
