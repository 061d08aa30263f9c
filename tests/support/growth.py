"""Time that grows with the text and no faster, measured by the processor's clock."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_TIMES = (1, 2, 4)
_MOST_GROWTH = 8
"""Four times the text may take eight times as long (quadratic would be sixteen)."""
_NOISE = 0.08


def assert_linear(run: Callable[[str], object], unit: str, *, length: int, around=("", "")) -> None:
    """Run over a text of one unit again and again, at 1, 2 and 4 times the length.

    Args:
        run: What is measured.
        unit: What the text is made of.
        length: How many characters the shortest text has.
        around: What stands before and behind it.
    """
    texts = [around[0] + unit * (length * times // len(unit)) + around[1] for times in _TIMES]
    seconds = [_seconds(run, text) for text in texts]
    if not _is_linear(seconds):  # once more: something else may have run
        seconds = [min(_seconds(run, text) for _ in range(2)) for text in texts]
    assert _is_linear(seconds), (unit, around, seconds)


def _is_linear(seconds: list[float]) -> bool:
    return seconds[-1] < _MOST_GROWTH * seconds[0] + _NOISE


def _seconds(run: Callable[[str], object], text: str) -> float:
    gc.disable()  # what others left behind is no part of it
    try:
        begun = time.process_time()
        run(text)
        return time.process_time() - begun
    finally:
        gc.enable()
