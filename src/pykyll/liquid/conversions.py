"""From one type to another, as Liquid's `Utils` and Ruby's `to_i` do it."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal

from pykyll.liquid.bounds import too_long_number
from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import InternalError, LiquidArgumentError
from pykyll.regex import regex
from pykyll.ruby import numbers
from pykyll.ruby.numbers import TooManyDigitsError, string_to_i
from pykyll.ruby.strings import WHITESPACE
from pykyll.ruby.text import to_s
from pykyll.ruby.values import Range

_DECIMAL = regex(r"-?\d+\.\d+", re.ASCII)
Number = int | float | Decimal


def digits_to_int(digits: str) -> int:
    """An integer by its digits.

    Raises:
        BoundPassed: For one that is too long.
    """
    try:
        return numbers.digits_to_int(digits)
    except TooManyDigitsError:
        raise too_long_number() from None


def to_i(value: object) -> int:
    """Ruby's `to_i` where the type has it.

    Raises:
        InternalError: Where Ruby knows no `to_i`.
        BoundPassed: For an integer that is too long.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        try:
            return string_to_i(value)
        except TooManyDigitsError:
            raise too_long_number() from None
    if value is None:
        return 0
    if isinstance(value, (float, Decimal)) and Decimal(value).is_finite():
        return int(value)
    if isinstance(value, datetime):
        return int(value.timestamp() // 1)
    raise InternalError


def to_integer(value: object) -> int:
    """Liquid's `Utils.to_integer`.

    Raises:
        LiquidArgumentError: `invalid integer`.
        BoundPassed: For one that is too long.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    try:
        number = numbers.parse_integer(to_s(value))
    except TooManyDigitsError:
        raise too_long_number() from None
    if number is None:
        raise LiquidArgumentError("invalid integer")
    return number


def range_end(value: object) -> int:
    """An end of a range that is looked up: Liquid's `RangeLookup#to_integer`.

    Raises:
        LiquidArgumentError: `invalid integer`.
    """
    if value is None or isinstance(value, str):
        return to_i(value)
    return to_integer(value)


def to_number(value: object) -> Number:
    """Liquid's `Utils.to_number`: floats, and strings with a point, become decimals."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, (int, Decimal)):
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, str):
        stripped = value.strip(WHITESPACE)
        return Decimal(stripped) if _DECIMAL.fullmatch(stripped) else to_i(value)
    if isinstance(value, Drop) and value.has("to_number"):
        number = value.get("to_number")
        return to_number(number) if isinstance(number, (int, float, Decimal)) else 0
    return 0


def to_items(value: object) -> list[object] | range:
    """What `for` walks over; the caller must not change it."""
    if isinstance(value, list):
        return value
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, dict):
        return [[key, item] for key, item in value.items()]
    if isinstance(value, Range):
        return range(value.first, value.last + 1)
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, Drop):
        items = value.iterate()
        if items is None:
            pairs = value.pairs()
            return [] if pairs is None else [[key, item] for key, item in pairs]
        return items
    return []
