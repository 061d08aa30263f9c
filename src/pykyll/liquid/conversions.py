"""From one type to another, as Liquid's `Utils` and Ruby's `to_i`, `to_f` do it."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal

from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import InternalError, LiquidArgumentError, MemoryLimit
from pykyll.liquid.ruby_text import ruby_to_s
from pykyll.liquid.syntax import RUBY_SPACE
from pykyll.liquid.values import Range

_LEADING_INT = re.compile(r"\s*([+-]?\d+(?:_\d+)*)", re.ASCII)
_LEADING_FLOAT = re.compile(
    r"\s*([+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+(?:_\d+)*)?)", re.ASCII
)
_WHOLE_INT = re.compile(
    r"\s*([+-]?)(?:0[xX]([0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)|0[bB]([01]+(?:_[01]+)*)"
    r"|0(?:_|[oO])?([0-7]+(?:_[0-7]+)*)|0[dD](\d+(?:_\d+)*)|(0|[1-9]\d*(?:_\d+)*))\s*",
    re.ASCII,
)
_DECIMAL = re.compile(r"-?\d+\.\d+", re.ASCII)
_SHORT = 4000
"""Python refuses to read more digits than 4,300 at once, Ruby does not."""
LONGEST_INTEGER = 2**17
"""How many bits an integer may have, so that no template reckons for ever."""
_LONGEST_TEXT = 40_000
Number = int | float | Decimal


def is_truthy(value: object) -> bool:
    """All but nil and false."""
    return value is not None and value is not False


def digits_to_int(digits: str) -> int:
    """An integer, which may be a long one.

    Raises:
        MemoryLimit: For one that is too long.
    """
    if len(digits) < _SHORT:
        return int(digits)
    if len(digits) > _LONGEST_TEXT:
        raise MemoryLimit("Memory limits exceeded")
    return int(Decimal(digits))


def string_to_i(text: str) -> int:
    """Ruby's `String#to_i`: the digits at the start, else 0."""
    match = _LEADING_INT.match(text)
    return digits_to_int(match[1].replace("_", "")) if match else 0


def string_to_f(text: str) -> float:
    """Ruby's `String#to_f`: the number at the start, else 0.0."""
    match = _LEADING_FLOAT.match(text)
    return float(match[1].replace("_", "")) if match else 0.0


def to_i(value: object) -> int:
    """Ruby's `to_i` where the type has it.

    Raises:
        InternalError: Where Ruby knows no `to_i`.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        return string_to_i(value)
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
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    match = _WHOLE_INT.fullmatch(ruby_to_s(value))
    if match is None:
        raise LiquidArgumentError("invalid integer")
    for digits, radix in zip(match.groups()[1:], (16, 2, 8, 10, 10), strict=True):
        if digits is not None:
            plain = digits.replace("_", "")
            number = digits_to_int(plain) if radix == 10 else int(plain, radix)
            return -number if match[1] == "-" else number
    raise LiquidArgumentError("invalid integer")


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
        stripped = value.strip(RUBY_SPACE)
        return Decimal(stripped) if _DECIMAL.fullmatch(stripped) else string_to_i(value)
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
