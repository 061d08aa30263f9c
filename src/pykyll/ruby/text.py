"""Ruby's `to_s`, `inspect` and `Array#join` of every value."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.ruby.numbers import decimal_to_s, float_to_s, int_to_s
from pykyll.ruby.time_text import time_to_s
from pykyll.ruby.values import Range, RubyObject, Symbol

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_NESTING_LIMIT = 100


def to_s(value: object) -> str:
    """`to_s`: a string is itself, nil is empty, an array shows its brackets."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]  # its type has just been looked at
    if kind is int:
        return int_to_s(value)  # type: ignore[arg-type]  # likewise
    if value is None:
        return ""
    if kind is bool:
        return "true" if value else "false"
    return other_to_s(value)


def other_to_s(value: object) -> str:
    """`to_s` of what is none of the commonest kinds, which callers look at first."""
    for kind, to_text in _TO_S:
        if isinstance(value, kind):
            return to_text(value)
    return type(value).__name__


def join(items: object, glue: str, depth: int = 0) -> str:
    """`Array#join`: nested arrays are joined too.

    Raises:
        TooManyValuesError: There are too many of them.
    """
    if depth == 0:
        from pykyll.ruby.unfolding import refuse_endless  # most values are no lists

        refuse_endless(items)
    if depth > _NESTING_LIMIT:
        return ""
    parts = []
    for item in items:  # type: ignore[attr-defined]  # a list or tuple
        if isinstance(item, (list, tuple)):
            parts.append(join(item, glue, depth + 1))
        else:
            parts.append(to_s(item))
    return glue.join(parts)


def inspect(value: object, depth: int = 0) -> str:
    """Ruby's `inspect`.

    Raises:
        TooManyValuesError: For lists within lists that never end.
    """
    if depth > _NESTING_LIMIT:
        return "[...]"
    if isinstance(value, str):
        return _inspect_symbol(value) if isinstance(value, Symbol) else inspect_string(value)
    if value is None:
        return "nil"
    if depth == 0:
        from pykyll.ruby.unfolding import refuse_endless  # most values are no lists

        refuse_endless(value)
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(inspect(item, depth + 1) for item in value)}]"
    if isinstance(value, dict):
        pairs = (f"{inspect(k, depth + 1)}=>{inspect(v, depth + 1)}" for k, v in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, RubyObject):
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
_NEEDS_ESCAPE = regex(r"[^ !#-\[\]-~]|#(?=[{$@])")
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
    from unicodedata import category  # most texts have nothing but letters

    if category(char) not in _NOT_PRINTED or char == "\x85":
        return char
    code = ord(char)
    return f"\\u{code:04X}" if code < _BELOW_ASTRAL else f"\\u{{{code:X}}}"


_LETTER = r"[^\0-@\[-^`{-\x7f]"
"""An ASCII letter, `_`, or any other character; written as what is none, it compiles fast."""
_NAME = rf"{_LETTER}(?:{_LETTER}|[0-9])*"
_PLAIN_SYMBOL = regex(
    rf"{_NAME}[?!=]?|(?:@@?|\$){_NAME}|\$(?:[0-9]+|-[A-Za-z0-9_]|[~*$?!@/\\;,.=:<>\"&`'+])"
    r"|\[\]=?|\*\*?|[+-]@?|<=>|===?|=~|![=~]?|<<|>>|[<>]=?|[/%&|^~`]"
)
"""What needs no quotes: names, variables and operators."""


def _inspect_symbol(symbol: str) -> str:
    shown = inspect_string(str(symbol))
    is_plain = _PLAIN_SYMBOL.fullmatch(symbol) and (symbol.isascii() or shown == f'"{symbol}"')
    return f":{symbol}" if is_plain else f":{shown}"


def _inspect_date(value: date) -> str:
    julian_day = value.toordinal() + 1721425
    return f"#<Date: {value.isoformat()} (({julian_day}j,0s,0n),+0s,2299161j)>"


_TO_S: tuple[tuple[type, Callable[..., str]], ...] = (
    (float, float_to_s),
    (str, str.__str__),
    (dict, inspect),
    (list, inspect),
    (tuple, inspect),
    (RubyObject, lambda each: each.to_s()),
    (datetime, time_to_s),
    (date, lambda day: f"{day.year:04d}-{day.month:02d}-{day.day:02d}"),
    (Decimal, decimal_to_s),
    (Range, lambda each: f"{int_to_s(each.first)}..{int_to_s(each.last)}"),
    (int, lambda number: int_to_s(int(number))),
)
