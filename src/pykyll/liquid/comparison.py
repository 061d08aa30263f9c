"""Liquid's comparisons.

Source of the behaviour: `Liquid::Condition`, and Ruby's operators below it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pykyll.liquid.bounds import LARGE, spend_on_text
from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import LiquidArgumentError
from pykyll.liquid.values import RAILS_BLANK, MethodLiteral
from pykyll.regex import regex
from pykyll.ruby.equality import ruby_equals
from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.order import NUMBERS, spaceship
from pykyll.ruby.order import comparison_failed as ruby_comparison_failed
from pykyll.ruby.text import to_s
from pykyll.ruby.values import Range, Symbol

if TYPE_CHECKING:
    from collections.abc import Callable


_BLANK_TEXT = regex(r"[^\S\x1c-\x1f]*")
"""What Ruby counts as white space, `[[:space:]]`."""


_TIMES_OF_AN_ITEM = 100
"""What comparing an item takes, as characters that are looked at."""


def equals(left: object, right: object) -> bool:
    """`==`, where `empty` equals what is empty and `blank`, without Rails, nothing."""
    if isinstance(left, MethodLiteral):
        return _answers(right, left)
    if isinstance(right, MethodLiteral):
        return _answers(left, right)
    if isinstance(left, (list, str, tuple)) and len(left) > LARGE:
        spend_on_text(len(left), 1 if isinstance(left, str) else _TIMES_OF_AN_ITEM)
    return ruby_equals(left, right)


def _answers(value: object, literal: MethodLiteral) -> bool:
    """Whether the value is empty; Ruby without Rails knows no `blank?`."""
    if literal is RAILS_BLANK:
        return _is_blank(value)
    if literal.name != "empty":
        return False
    return isinstance(value, (str, list, tuple, dict)) and not value


def _is_blank(value: object) -> bool:
    """What `blank?` of ActiveSupport says."""
    if isinstance(value, str):
        return _BLANK_TEXT.fullmatch(value) is not None
    return value is None or value is False or (isinstance(value, (list, tuple, dict)) and not value)


def contains(left: object, right: object) -> bool:
    """`contains`: a string in a string, an item in an array, a key in a hash."""
    if isinstance(left, (list, str, tuple)) and len(left) > LARGE:
        spend_on_text(len(left), 1 if isinstance(left, str) else _TIMES_OF_AN_ITEM)
    if type(left) is list and type(right) is str and right in left:
        return Symbol not in map(type, left) or any(ruby_equals(item, right) for item in left)
    if left is None or left is False or right is None or right is False:
        return False
    if isinstance(left, str):
        return to_s(right) in left
    if isinstance(left, (list, tuple)):
        return any(ruby_equals(item, right) for item in left)
    if isinstance(left, dict):
        return right in left if type(right) is str else hash_key(right) in map(hash_key, left)
    if isinstance(left, Range):
        if isinstance(right, bool) or not isinstance(right, NUMBERS):
            return False
        return left.first <= right <= left.last
    if isinstance(left, Drop):
        items = left.iterate()
        return items is not None and any(ruby_equals(item, right) for item in items)
    return False


_OPERATIONS: dict[str, Callable[[int], bool]] = {
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
}


def compare(left: object, right: object, operator: str) -> object:
    """`<`, `>`, `<=` or `>=`; nil where a side knows no such operator.

    Raises:
        LiquidArgumentError: Where Ruby cannot compare the two.
    """
    if type(left) is int and type(right) is int:
        return _OPERATIONS[operator]((left > right) - (left < right))
    if not _is_ordered(left) or not _is_ordered(right):
        return None
    order = spaceship(left, right)
    if order is None:
        if isinstance(left, NUMBERS) and isinstance(right, NUMBERS):
            return False  # one of them is NaN
        raise comparison_failed(left, right)
    return _OPERATIONS[operator](order)


def comparison_failed(left: object, right: object) -> LiquidArgumentError:
    """The error where `<=>` gives nil."""
    return LiquidArgumentError(ruby_comparison_failed(left, right))


def _is_ordered(value: object) -> bool:
    return isinstance(value, (*NUMBERS, str, date)) and not isinstance(value, bool)
