"""What numbers count with: the classes of Ruby's that Sass's numbers are made of."""

from __future__ import annotations

from fractions import Fraction

Scalar = int | float | Fraction
"""`Integer`, `Float`, and `Rational`: a whole number that is written with a negative exponent
(`5e-1`) is exact, and what it is added to and multiplied by stays so if that is exact as well."""


def inexact(value: Scalar) -> int | float:
    """The number for who reckons with floating-point ones anyway."""
    return float(value) if isinstance(value, Fraction) else value
