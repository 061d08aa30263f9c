"""What one rendering may cost at most, whatever its template says.

Ruby's Liquid has no such bounds unless its host sets some (`limits.py`): what passes these
would run there until the memory is full or somebody stops it.
"""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

from pykyll.liquid.errors import BoundPassed
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pykyll.liquid.context import Context

LONGEST_TEXT = 100_000_000
"""How many characters a text may have."""
LONGEST_LIST = 10_000_000
"""How many items a list may have."""
MOST_STEPS = 500_000_000
"""How many steps a template may take, each some tenth of a microsecond: by what it is made of
(`weight.py`), by how often its loops go round, and by the size of what its filters go through.

A page that compares four thousand posts with one another, and prints some of them, takes nearly
as many.
"""
LONGEST_INTEGER = 2**17
"""How many bits an integer may have, so that no template reckons for ever."""
STEPS_OF_A_START = 5
"""What the start of a loop takes."""
STEPS_OF_A_PARTIAL = 100
"""What rendering a partial takes, whatever stands in it."""
LARGE = 1000
"""Characters or items that nobody counts: going through them takes as long as the filter itself."""
CHARACTERS_OF_A_STEP = 50
_FEW = 16
"""Parts of a text that may be joined before anyone counts."""
RENDERING: ContextVar[Context | None] = ContextVar("rendering", default=None)
"""The rendering that what filters go through counts for."""


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


def spend(ctx: Context, steps: int) -> None:
    """Count steps before they are taken.

    Raises:
        BoundPassed: There have been too many.
    """
    ctx.steps_left -= steps
    if ctx.steps_left < 0:
        raise too_many_steps()


def spend_on_text(length: int, times: int = 1) -> None:
    """Count what going through a long text takes, in the rendering under way.

    Args:
        length: Its characters.
        times: How many times as long it takes as to look for a character.

    Raises:
        BoundPassed: There have been too many steps.
    """
    ctx = RENDERING.get()
    if ctx is not None:
        spend(ctx, length * times // CHARACTERS_OF_A_STEP)


def spend_on_items(number: int, steps: int = 3) -> None:
    """Count what going through a long list takes, in the rendering under way.

    Args:
        number: Its items.
        steps: What each takes.

    Raises:
        BoundPassed: There have been too many steps.
    """
    ctx = RENDERING.get()
    if ctx is not None:
        spend(ctx, number * steps)


def text_of(value: object, times: int = 1) -> str:
    """A filter's input as text; to go through a long one counts, as in `spend_on_text`.

    Raises:
        BoundPassed: There have been too many steps.
    """
    text = value if type(value) is str else to_s(value)
    if len(text) > LARGE:
        spend_on_text(len(text), times)
    return text


def counted(ctx: Context, items: Sequence[object], weight: int) -> Iterator[object]:
    """The items of a loop that may be left early: only rounds that are gone count.

    Args:
        ctx: The rendering.
        items: The items.
        weight: The steps of a round.

    Raises:
        BoundPassed: There have been too many steps.
    """
    most, rounds = ctx.steps_left // weight, 0
    try:
        for rounds, item in enumerate(items, 1):
            if rounds > most:
                raise too_many_steps()
            yield item
    finally:
        ctx.steps_left -= rounds * weight


def too_many_steps() -> BoundPassed:
    """The error for a template that goes on and on."""
    return BoundPassed(
        f"loops, includes and filters take more than {MOST_STEPS:,} steps for this page, "
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
