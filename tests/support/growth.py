"""Time that grows with the text and no faster, measured by the processor's clock."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_TIMES = (1, 2, 4)
_MOST_GROWTH = 6
"""Four times the text may take six times as long (quadratic would be sixteen)."""
_NOISE = 0.08


def assert_linear(
    run: Callable[[str], object],
    unit: str,
    *,
    length: int,
    around=("", ""),
    most_growth: float = _MOST_GROWTH,
) -> None:
    """Run over a text of one unit again and again, at 1, 2 and 4 times the length.

    Args:
        run: What is measured.
        unit: What the text is made of.
        length: How many characters the shortest text has.
        around: What stands before and behind it.
        most_growth: How many times as long four times the text may take.
    """
    texts = [around[0] + unit * (length * times // len(unit)) + around[1] for times in _TIMES]
    seconds = [_seconds(run, text) for text in texts]
    if not _is_linear(seconds, most_growth):  # once more: something else may have run
        seconds = [min(_seconds(run, text) for _ in range(3)) for text in texts]
    assert _is_linear(seconds, most_growth), (unit, around, seconds)


def _is_linear(seconds: list[float], most_growth: float) -> bool:
    return seconds[-1] < most_growth * seconds[0] + _NOISE


def _seconds(run: Callable[[str], object], text: str) -> float:
    gc.disable()  # what others left behind is no part of it
    try:
        begun = time.process_time()
        run(text)
        return time.process_time() - begun
    finally:
        gc.enable()
