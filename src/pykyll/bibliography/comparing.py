"""The order of two values of fields.

Source of the behaviour: recorded answers of jekyll-scholar 7.3.
"""

from __future__ import annotations

import re

from pykyll.regex import regex

_DIGITS = regex(r"\A\d+\Z", re.ASCII)


def compare_values(one: str, other: str) -> int:
    """Two numbers by their size, all else as texts: negative, zero or positive."""
    if _DIGITS.match(one) and _DIGITS.match(other):
        # Python reads no number of any length; without leading zeros the longer one is larger.
        one, other = one.lstrip("0"), other.lstrip("0")
        if len(one) != len(other):
            return len(one) - len(other)
    return (one > other) - (one < other)
