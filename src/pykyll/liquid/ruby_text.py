"""Ruby's `to_s` and `inspect` of every value."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from unicodedata import category

from pykyll.liquid.drop import Drop
from pykyll.liquid.values import MethodLiteral, Range, Symbol

if TYPE_CHECKING:
    from collections.abc import Callable

_NESTING_LIMIT = 100
_LONG_INTEGER = 10**4000
_SHOWN_WHOLE = 1e15


def to_s(value: object) -> str:
    """What `{{ value }}` prints; arrays print their items one behind the other."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]  # its type has just been looked at
    if kind is int:
        return int_to_s(value)  # type: ignore[arg-type]  # likewise
    if value is None:
        return ""
    if kind is bool:
        return "true" if value else "false"
    if kind is list or kind is tuple:
        return join_items(value, "")
    return _other_to_s(value)


def int_to_s(number: int) -> str:
    """Decimal digits; Python's own `str` refuses more than 4,300 of them."""
    if -_LONG_INTEGER < number < _LONG_INTEGER:
        return str(number)
    return format(Decimal(number), "f")


def ruby_to_s(value: object) -> str:
    """Ruby's own `to_s`, where an array shows its brackets."""
    if type(value) is str:
        return value
    if isinstance(value, (list, tuple)):
        return inspect(value)
    return to_s(value)


def _other_to_s(value: object) -> str:
    for kind, to_text in _TO_S:
        if isinstance(value, kind):
            return to_text(value)
    return type(value).__name__


def hash_key(value: object) -> object:
    """What a value is as the key of a Ruby hash: `eql?` values give equal keys.

    Hashes are equal whatever their order; 1, 1.0 and true differ.
    """
    kind = type(value)
    if kind is str or kind is object:
        return value
    if isinstance(value, (list, tuple)):
        return list, tuple(map(hash_key, value))
    if isinstance(value, dict):
        return dict, frozenset((hash_key(key), hash_key(each)) for key, each in value.items())
    return kind, inspect(value)


def join_items(items: object, glue: str, depth: int = 0) -> str:
    """Ruby's `Array#join`: nested arrays are joined too."""
    if depth > _NESTING_LIMIT:
        return ""
    parts = []
    for item in items:  # type: ignore[attr-defined]  # a list or tuple
        if isinstance(item, (list, tuple)):
            parts.append(join_items(item, glue, depth + 1))
        else:
            parts.append(to_s(item))
    return glue.join(parts)


def inspect(value: object, depth: int = 0) -> str:
    """Ruby's `inspect`."""
    if depth > _NESTING_LIMIT:
        return "[...]"
    if isinstance(value, str):
        return _inspect_symbol(value) if isinstance(value, Symbol) else inspect_string(value)
    if value is None:
        return "nil"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(inspect(item, depth + 1) for item in value)}]"
    if isinstance(value, dict):
        pairs = (f"{inspect(k, depth + 1)}=>{inspect(v, depth + 1)}" for k, v in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, Drop):
        return value.inspect()
    if isinstance(value, date) and not isinstance(value, datetime):
        return _inspect_date(value)
    return to_s(value)


_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\f": "\\f",
    "\v": "\\v",
    "\b": "\\b",
    "\a": "\\a",
    "\x1b": "\\e",
}
_NEEDS_ESCAPE = re.compile(r"[^ !#-\[\]-~]|#(?=[{$@])")
_NOT_PRINTED = frozenset({"Cc", "Cn", "Cs", "Zl", "Zp"})
_BELOW_ASTRAL = 0x10000


def inspect_string(text: str) -> str:
    """A string in Ruby's double quotes."""
    return f'"{_NEEDS_ESCAPE.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char == "#":
        return "\\#"
    if category(char) not in _NOT_PRINTED or char == "\x85":
        return char
    code = ord(char)
    return f"\\u{code:04X}" if code < _BELOW_ASTRAL else f"\\u{{{code:X}}}"


_PLAIN_SYMBOL = re.compile(r"[A-Za-z_]\w*[?!=]?")


def _inspect_symbol(symbol: str) -> str:
    return f":{symbol}" if _PLAIN_SYMBOL.fullmatch(symbol) else f":{inspect_string(str(symbol))}"


def float_to_s(number: float) -> str:
    """Ruby's `Float#to_s`: the shortest digits.

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
    """Ruby's `BigDecimal#to_s`: `0.15e1`."""
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


def time_to_s(time: datetime) -> str:
    """Ruby's `Time#to_s`; a time made in UTC says so."""
    stamp = time.strftime("%H:%M:%S")
    day = f"{time.year:04d}-{time.month:02d}-{time.day:02d}"
    if time.tzinfo is UTC:
        return f"{day} {stamp} UTC"
    offset = time.utcoffset() or timedelta()
    sign = "-" if offset < timedelta() else "+"
    minutes = abs(offset) // timedelta(minutes=1)
    return f"{day} {stamp} {sign}{minutes // 60:02d}{minutes % 60:02d}"


def _inspect_date(value: date) -> str:
    julian_day = value.toordinal() + 1721425
    return f"#<Date: {value.isoformat()} (({julian_day}j,0s,0n),+0s,2299161j)>"


_TO_S: tuple[tuple[type, Callable[..., str]], ...] = (
    (float, float_to_s),
    (str, str.__str__),
    (dict, inspect),
    (Drop, lambda drop: drop.to_s()),
    (datetime, time_to_s),
    (date, lambda day: f"{day.year:04d}-{day.month:02d}-{day.day:02d}"),
    (Decimal, decimal_to_s),
    (Range, lambda each: f"{int_to_s(each.first)}..{int_to_s(each.last)}"),
    (MethodLiteral, lambda _literal: ""),
    (int, lambda number: int_to_s(int(number))),
)
