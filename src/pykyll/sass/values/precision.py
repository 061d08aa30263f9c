"""How many digits numbers are printed with, and how near two numbers are the same.

Ruby Sass keeps both for each thread, as settings of the whole; so does this.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Precision(threading.local):
    """Digits behind the point, and what follows from them."""

    digits = 10
    most_exact_digits = 10
    """A number below 100,000 with no more digits than this is printed with all of them, which
    rounding would not change; none where so many digits are wanted that it would."""
    factor = 1e10
    """Ten to the power of the digits."""
    epsilon = 1 / (1e10 * 10)
    """Numbers that differ by less are equal."""


PRECISION = Precision()


@contextmanager
def precision(digits: int) -> Iterator[None]:
    """Print with so many digits behind the point while this is open."""
    before = PRECISION.digits
    _set(digits)
    try:
        yield
    finally:
        _set(before)


def _set(digits: int) -> None:
    PRECISION.digits = digits
    PRECISION.most_exact_digits = digits if digits <= 10 else 0
    PRECISION.factor = 10.0**digits
    PRECISION.epsilon = 1 / (PRECISION.factor * 10)
