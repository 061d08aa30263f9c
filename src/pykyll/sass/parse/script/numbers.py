"""Numbers as they are written in SassScript."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.parse.escapes import normalized_identifier
from pykyll.sass.parse.tokens import UNIT_PIECE
from pykyll.sass.values.scalar import Scalar

if TYPE_CHECKING:
    import re

NUMBER = regex(rf"(?:([0-9]*\.[0-9]+)|([0-9]+))(?:[eE]([+-]?[0-9]+))?({UNIT_PIECE})?")
NumberToken = tuple[Scalar, str | None]
"""A value and its unit."""
_MOST_DIGITS = 4000
"""How long a whole number may be; Python writes none of more than 4,300 digits."""


def number_token(found: re.Match[str], *, is_negative: bool) -> NumberToken:
    """The value and the unit of what `NUMBER` has found.

    Args:
        found: Its match.
        is_negative: Whether a `-` stood before it.
    """
    fraction, whole, exponent, unit = found.groups()
    value: Scalar
    if fraction is not None:
        value = float(fraction)
    else:
        value = int(whole) if len(whole) <= _MOST_DIGITS else math.inf
    if exponent is not None:
        value = _scaled(value, exponent)
    if is_negative:
        value = -value
    return value, None if unit is None else normalized_identifier(unit)


def _scaled(value: float, exponent: str) -> Scalar:
    digits = int(exponent[:8])  # more would be no number any more
    if abs(digits) > _MOST_DIGITS:
        return 0.0 if digits < 0 or value == 0 else math.inf
    if digits >= 0:
        return _times(value, 10**digits)
    if isinstance(value, int):
        return Fraction(value, 10**-digits)  # Ruby's is exact as well
    return value * float(f"1e{digits}")


def _times(value: float, factor: int) -> int | float:
    try:
        return value * factor
    except OverflowError:
        return math.inf
