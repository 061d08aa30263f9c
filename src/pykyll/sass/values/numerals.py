"""Numbers rounded and written as Ruby does it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.values.precision import PRECISION

if TYPE_CHECKING:
    from pykyll.sass.values.scalar import Scalar

MOST_BITS = 13_000
"""Whole numbers beyond some 3,900 digits are an error: they would only grow."""


def numeral(value: Scalar) -> str:
    """A number as it is printed, without an exponent and without `.0`."""
    if isinstance(value, int):
        return str(value)
    if not value:
        return "0"
    whole, point, fraction = repr(value).partition(".")
    if (
        point
        and len(fraction) <= PRECISION.most_exact_digits
        and len(whole) <= 5
        and "e" not in fraction
    ):
        # It has no more digits than are printed: four times as fast as to round it.
        return whole if fraction == "0" else f"{whole}.{fraction}"
    rounded = rounded_to_precision(value)
    if isinstance(rounded, int):
        return str(rounded)
    written = ruby_float(rounded)
    if "e" in written:
        written = f"{rounded:.{PRECISION.digits}f}".rstrip("0")
    return written.removesuffix(".0")


def rounded_to_precision(value: Scalar) -> Scalar:
    """A whole number where it is one but for the precision, else one with so many digits."""
    if isinstance(value, int) or (isinstance(value, float) and not math.isfinite(value)):
        return value
    if value % 1 < PRECISION.epsilon:
        return round_half_away(value)
    try:
        return round_half_away(value * PRECISION.factor) / PRECISION.factor
    except OverflowError:
        raise SassError("A number is too large for so many digits.") from None


def round_half_away(value: Scalar) -> int:
    """The whole number beside it, of two as near the one that is farther from zero."""
    if value < 0:
        return -round_half_away(-value)
    whole = math.floor(value)
    return whole + 1 if value - whole >= 0.5 else whole


def round_channel(value: Scalar) -> int:
    """The whole number beside it, where what is next to a half counts as a half.

    Raises:
        SassError: It is infinite, or not a number.
    """
    if isinstance(value, int):
        return value
    if isinstance(value, float) and not math.isfinite(value):
        raise SassError(f"{ruby_float(value)} cannot be rounded.")
    rest = value % 1
    is_half = abs(rest - 0.5) < PRECISION.epsilon
    if value > 0:
        return math.floor(value) if not is_half and rest < 0.5 else math.ceil(value)
    return math.floor(value) if is_half or rest < 0.5 else math.ceil(value)


def ruby_float(value: Scalar) -> str:
    """A number as Ruby's `to_s` writes it: `1.0e-05`, `Infinity`, `NaN`."""
    if isinstance(value, int):
        return str(value)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    digits, _, exponent = repr(value).partition("e")
    if not exponent:
        return digits
    return f"{digits if '.' in digits else digits + '.0'}e{exponent}"


def checked(value: Scalar) -> Scalar:
    """The number, if it is not too large to go on with.

    Raises:
        SassError: It has thousands of digits.
    """
    if not isinstance(value, float):
        bits = max(value.numerator.bit_length(), value.denominator.bit_length())
        if bits > MOST_BITS:
            raise SassError("A number is too large: it has more than 3,900 digits.")
    return value
