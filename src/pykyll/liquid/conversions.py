"""From one type to another, as Liquid's `Utils` and Ruby's `to_i`, `to_f` do it."""

from __future__ import annotations

import re
from decimal import Decimal

from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import LiquidArgumentError
from pykyll.liquid.ruby_text import to_s
from pykyll.liquid.values import Range

_LEADING_INT = re.compile(r"\s*([+-]?\d+(?:_\d+)*)")
_LEADING_FLOAT = re.compile(r"\s*([+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+)?)")
_WHOLE_INT = re.compile(
    r"\s*([+-]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9]\d*(?:_\d+)*))\s*"
)
_DECIMAL = re.compile(r"\A-?\d+\.\d+\Z|\A-?\d+\.\d+\n\Z")
Number = int | float | Decimal


def is_truthy(value: object) -> bool:
    """All but nil and false."""
    return value is not None and value is not False


def string_to_i(text: str) -> int:
    """Ruby's `String#to_i`: the digits at the start, else 0."""
    match = _LEADING_INT.match(text)
    return int(match[1].replace("_", "")) if match else 0


def string_to_f(text: str) -> float:
    """Ruby's `String#to_f`: the number at the start, else 0.0."""
    match = _LEADING_FLOAT.match(text)
    return float(match[1].replace("_", "")) if match else 0.0


def to_i(value: object) -> int:
    """Ruby's `to_i` where the type has it.

    Raises:
        LiquidArgumentError: Where Ruby knows no `to_i`.
    """
    if isinstance(value, bool):
        raise LiquidArgumentError("invalid integer")
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        return string_to_i(value)
    if value is None:
        return 0
    if isinstance(value, (float, Decimal)):
        return int(value)
    raise LiquidArgumentError("invalid integer")


def to_integer(value: object) -> int:
    """Liquid's `Utils.to_integer`.

    Raises:
        LiquidArgumentError: `invalid integer`.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    match = _WHOLE_INT.fullmatch(to_s(value))
    if match is None:
        raise LiquidArgumentError("invalid integer")
    return _ruby_integer(match[1])


def _ruby_integer(text: str) -> int:
    digits = text.lstrip("+-").replace("_", "").lower()
    if digits.startswith("0") and len(digits) > 1:
        prefixed = digits if digits[1] in "xbo" else "0o" + digits[1:]
        number = int(prefixed, 0)
    else:
        number = int(digits)
    return -number if text.startswith("-") else number


def to_number(value: object) -> Number:
    """Liquid's `Utils.to_number`: strings become integers or, with a point, decimals."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, (int, float, Decimal)):
        return Decimal(repr(value)) if isinstance(value, float) else value
    if isinstance(value, str):
        stripped = value.strip()
        if _DECIMAL.match(stripped):
            return Decimal(stripped)
        return string_to_i(value)
    if isinstance(value, Drop):
        number = value.get("to_number") if hasattr(value, "to_number") else 0
        return to_number(number)
    return 0


def to_items(value: object) -> list[object]:
    """What `for` walks over."""
    if isinstance(value, list):
        return value
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, dict):
        return [[key, item] for key, item in value.items()]
    if isinstance(value, Range):
        return list(value)
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, Drop):
        items = value.iterate()
        if items is None:
            pairs = value.pairs()
            return [] if pairs is None else [[key, item] for key, item in pairs]
        return items
    return []
