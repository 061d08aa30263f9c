"""The names of Ruby's classes."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from pykyll.ruby.values import Range, Symbol


def class_name(value: object) -> str:
    """The name of the value's class in Ruby."""
    if value is None:
        return "NilClass"
    if isinstance(value, bool):
        return "TrueClass" if value else "FalseClass"
    for kind, name in _NAMES:
        if isinstance(value, kind):
            return name
    return type(value).__name__


_NAMES: tuple[tuple[type, str], ...] = (
    (Symbol, "Symbol"),
    (str, "String"),
    (int, "Integer"),
    (float, "Float"),
    (Decimal, "BigDecimal"),
    (list, "Array"),
    (tuple, "Array"),
    (dict, "Hash"),
    (Range, "Range"),
    (datetime, "Time"),
    (date, "Date"),
)
