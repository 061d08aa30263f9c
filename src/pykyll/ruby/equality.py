"""Ruby's `==`."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.values import RubyObject, Symbol

_NUMBERS = (int, float, Decimal)


def ruby_equals(left: object, right: object) -> bool:
    """Ruby's `==`: numbers by value, everything else by type and value."""
    kind, other = type(left), type(right)
    if kind is other and (kind is str or kind is int):
        return left == right
    if isinstance(left, RubyObject):
        return left.equals(right)
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, _NUMBERS):
        return isinstance(right, _NUMBERS) and left == right
    if isinstance(left, str):
        return (
            isinstance(right, str)
            and isinstance(left, Symbol) == isinstance(right, Symbol)
            and str(left) == str(right)
        )
    if isinstance(left, (list, tuple)):
        return (
            isinstance(right, (list, tuple))
            and len(left) == len(right)
            and all(ruby_equals(mine, theirs) for mine, theirs in zip(left, right, strict=True))
        )
    if isinstance(left, dict):
        return isinstance(right, dict) and _hashes_equal(left, right)
    if isinstance(left, datetime) or isinstance(right, datetime):
        return isinstance(left, datetime) and isinstance(right, datetime) and left == right
    return bool(left == right)


def _hashes_equal(left: dict[object, object], right: dict[object, object]) -> bool:
    """Keys are compared by `eql?`, values by `==`."""
    if len(left) != len(right):
        return False
    theirs = {hash_key(key): value for key, value in right.items()}
    return all(
        (key := hash_key(own)) in theirs and ruby_equals(value, theirs[key])
        for own, value in left.items()
    )
