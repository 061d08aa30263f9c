"""Ruby's numbers and their texts: `to_i`, `to_f`, `Integer()`, `Float()` and `to_s`.

Python refuses to read or write more than 4,300 digits at once, Ruby does not.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pykyll.errors import PykyllError
from pykyll.regex import regex

_LEADING_INTEGER = regex(r"\s*([+-]?\d+(?:_\d+)*)", re.ASCII)
_LEADING_FLOAT = regex(
    r"\s*([+-]?(?:\d+(?:_\d+)*)?(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+(?:_\d+)*)?)", re.ASCII
)
_INTEGER = regex(
    r"\s*([+-]?)(?:0[xX]([0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)|0[bB]([01]+(?:_[01]+)*)"
    r"|0(?:_|[oO])?([0-7]+(?:_[0-7]+)*)|0[dD](\d+(?:_\d+)*)|(0|[1-9]\d*(?:_\d+)*))\s*",
    re.ASCII,
)
_FLOAT = regex(
    r"\s*[+-]?(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?\s*",
    re.ASCII,
)
_RADICES = (16, 2, 8, 10, 10)
_SHORT = 4000
_LONG_INTEGER = 10**_SHORT
_LONGEST_TEXT = 40_000
_SHOWN_WHOLE = 1e15


class TooManyDigitsError(PykyllError):
    """A number so long that reading it would take for ever."""


def digits_to_int(digits: str) -> int:
    """An integer by its decimal digits, which may be many.

    Raises:
        TooManyDigitsError: There are more than 40,000.
    """
    if len(digits) < _SHORT:
        return int(digits)
    if len(digits) > _LONGEST_TEXT:
        raise TooManyDigitsError(f"a number of {len(digits)} digits is too long")
    return int(Decimal(digits))


def string_to_i(text: str) -> int:
    """`String#to_i`: the integer that the text begins with, else 0.

    Raises:
        TooManyDigitsError: It has more than 40,000 digits.
    """
    match = _LEADING_INTEGER.match(text)
    return digits_to_int(match[1].replace("_", "")) if match else 0


def string_to_f(text: str) -> float:
    """`String#to_f`: the number that the text begins with, else 0.0."""
    match = _LEADING_FLOAT.match(text)
    try:
        return float(match[1].replace("_", "")) if match else 0.0
    except ValueError:
        return 0.0


def parse_integer(text: str) -> int | None:
    """`Integer(text)`, with prefixes such as `0x` and underscores; none where that raises.

    Raises:
        TooManyDigitsError: It has more than 40,000 digits.
    """
    match = _INTEGER.fullmatch(text)
    if match is None:
        return None
    for digits, radix in zip(match.groups()[1:], _RADICES, strict=True):
        if digits is not None:
            plain = digits.replace("_", "")
            number = digits_to_int(plain) if radix == 10 else int(plain, radix)
            return -number if match[1] == "-" else number
    return None


def parse_float(text: str) -> float | None:
    """`Float(text)` of decimal digits; none where that raises."""
    return float(text.replace("_", "")) if _FLOAT.fullmatch(text) else None


def int_to_s(number: int) -> str:
    """`Integer#to_s`: its decimal digits."""
    if -_LONG_INTEGER < number < _LONG_INTEGER:
        return str(number)
    return format(Decimal(number), "f")


def float_to_s(number: float) -> str:
    """`Float#to_s`: the shortest digits.

    With an exponent below 1e-4, and from 1e15 on unless there are digits behind the point.
    """
    if number != number:  # noqa: PLR0124 - NaN is the one value unlike itself
        return "NaN"
    if number in {float("inf"), float("-inf")}:
        return "Infinity" if number > 0 else "-Infinity"
    text = repr(number)
    if "e" not in text and (-_SHOWN_WHOLE < number < _SHOWN_WHOLE or not number.is_integer()):
        return text
    sign, digits, last = Decimal(text).as_tuple()
    shown = "".join(map(str, digits)).rstrip("0")
    exponent = len(digits) - 1 + int(last)
    mantissa = f"{'-' if sign else ''}{shown[0]}.{shown[1:] or '0'}"
    return f"{mantissa}e{'-' if exponent < 0 else '+'}{abs(exponent):02d}"


def decimal_to_s(number: Decimal) -> str:
    """`BigDecimal#to_s`: `0.15e1`."""
    if number.is_nan():
        return "NaN"
    sign = "-" if number.is_signed() else ""
    if number.is_infinite():
        return f"{sign}Infinity"
    _, digits, exponent = number.as_tuple()
    text = "".join(map(str, digits)).lstrip("0")
    power = len(text) + int(exponent)
    text = text.rstrip("0")
    return f"{sign}0.{text}e{power}" if text else f"{sign}0.0"
