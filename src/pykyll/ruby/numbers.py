"""Ruby's `String#to_i` and `String#to_f`: the number that a text begins with."""

from __future__ import annotations

import re

from pykyll.liquid.conversions import digits_to_int

_INTEGER = re.compile(r"[ \t\n\v\f\r]*([-+]?\d+(?:_\d+)*)", re.ASCII)
_FLOAT = re.compile(
    r"[ \t\n\v\f\r]*([-+]?(?:\d+(?:_\d+)*)?(?:\.\d+(?:_\d+)*)?(?:[eE][-+]?\d+)?)", re.ASCII
)


def string_to_integer(text: str) -> int:
    """The integer at the beginning, 0 where there is none.

    Raises:
        MemoryLimit: For one of tens of thousands of digits.
    """
    match = _INTEGER.match(text)
    return digits_to_int(match[1].replace("_", "")) if match else 0


def string_to_float(text: str) -> float:
    """The decimal number at the beginning, 0.0 where there is none."""
    match = _FLOAT.match(text)
    try:
        return float(match[1]) if match else 0.0
    except ValueError:
        return 0.0
