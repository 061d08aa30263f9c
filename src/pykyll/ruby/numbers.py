"""Ruby's `String#to_i` and `String#to_f`: the number that a text begins with."""

from __future__ import annotations

import re

_INTEGER = re.compile(r"[ \t\n\v\f\r]*([-+]?\d+(?:_\d+)*)", re.ASCII)
_FLOAT = re.compile(
    r"[ \t\n\v\f\r]*([-+]?(?:\d+(?:_\d+)*)?(?:\.\d+(?:_\d+)*)?(?:[eE][-+]?\d+)?)", re.ASCII
)


def string_to_integer(text: str) -> int:
    """The integer at the beginning, 0 where there is none."""
    match = _INTEGER.match(text)
    return int(match[1]) if match else 0


def string_to_float(text: str) -> float:
    """The decimal number at the beginning, 0.0 where there is none."""
    match = _FLOAT.match(text)
    try:
        return float(match[1]) if match else 0.0
    except ValueError:
        return 0.0
