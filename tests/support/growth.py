"""Time that grows with the text and no faster: one strict rule for everything that reads texts.

A text is made of one unit again and again, at 1, 2, 4 and 8 times a length. Twice the text may
take 2.6 times as long: what grows with the square takes 4 times as long, what is linear or has a
logarithm in it stays below. It is the time of this process alone that counts, not what others on
the machine take, and the best of a few turns, where one does not do. Others take their part all
the same, of caches and of memory: where a few turns don't do, more come, with pauses, before
anything is called too slow. What grows with the square stays so in all of them.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from pykyll.remembered import forget_all

TIMES = (1, 2, 4, 8)
MOST_GROWTH = 2.6
FLOOR = 0.02
"""Seconds below which nothing is slow, and clocks are too coarse to tell how it grows."""
_TURNS = 6
_MORE_TURNS = 20
"""What begins after the first ones do not do, each after a pause of `_PAUSE` seconds."""
_PAUSE = 0.3


def assert_linear(
    run: Callable[[str], object],
    unit: str,
    *,
    length: int,
    around: tuple[str, str] = ("", ""),
    about: object = "",
) -> None:
    """Run over a text of one unit again and again, at 1, 2, 4 and 8 times the length.

    Args:
        run: What is measured.
        unit: What the text is made of.
        length: How many characters the shortest text has.
        around: What stands before and behind it.
        about: What is shown beside these where it grows too fast.
    """
    texts = [around[0] + unit * (length * times // len(unit)) + around[1] for times in TIMES]
    assert_growth(lambda at: run(texts[at]), (about, unit, around))


def assert_growth(run: Callable[[int], object], about: object) -> None:
    """Run what is there in 1, 2, 4 and 8 times its size: `run(0)` to `run(3)`.

    Args:
        run: What is measured.
        about: What is shown where it grows too fast.
    """
    last = len(TIMES) - 1
    if _seconds(run, last) < FLOOR:
        return
    best = [_seconds(run, at) for at in range(len(TIMES))]
    for turn in range(_TURNS + _MORE_TURNS):
        if best[-1] < max(FLOOR, MOST_GROWTH * best[-2]):
            return
        if turn >= _TURNS:
            time.sleep(_PAUSE)
        best[-2:] = [min(best[at], _seconds(run, at)) for at in (last - 1, last)]
    assert best[-1] < max(FLOOR, MOST_GROWTH * best[-2]), (about, best)


def _seconds(run: Callable[[int], object], at: int) -> float:
    forget_all()
    gc.disable()  # what others left behind is no part of it
    try:
        begun = time.process_time()
        run(at)
        return time.process_time() - begun
    finally:
        gc.enable()
