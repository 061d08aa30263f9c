"""Ruby's `==`."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.unfolding import refuse_endless
from pykyll.ruby.values import RubyObject, Symbol

if TYPE_CHECKING:
    from collections.abc import Collection

_NUMBERS = (int, float, Decimal)


def ruby_equals(left: object, right: object) -> bool:
    """Ruby's `==`: numbers by value, everything else by type and value.

    Raises:
        TooManyValuesError: For lists within lists that never end.
    """
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
    if isinstance(left, (list, tuple, dict)):
        if not _may_be_equal(left, right):
            return False
        refuse_endless(left)
        refuse_endless(right)
        return _are_equal(left, right)
    if isinstance(left, datetime) or isinstance(right, datetime):
        return isinstance(left, datetime) and isinstance(right, datetime) and left == right
    return bool(left == right)


def _may_be_equal(left: Collection[object], right: object) -> bool:
    """Whether two are lists of one length, or hashes."""
    kinds = (dict,) if isinstance(left, dict) else (list, tuple)
    return isinstance(right, kinds) and len(left) == len(right)


def _are_equal(left: object, right: object) -> bool:
    """As `ruby_equals`, for what lists and hashes hold that were looked at."""
    if not isinstance(left, (list, tuple, dict)):
        return ruby_equals(left, right)
    if not _may_be_equal(left, right):
        return False
    if isinstance(left, dict):
        return isinstance(right, dict) and _hashes_equal(left, right)
    return isinstance(right, (list, tuple)) and all(map(_are_equal, left, right))


def _hashes_equal(left: dict[object, object], right: dict[object, object]) -> bool:
    """Keys are compared by `eql?`, values by `==`."""
    theirs = {hash_key(key): value for key, value in right.items()}
    return all(
        (key := hash_key(own)) in theirs and _are_equal(value, theirs[key])
        for own, value in left.items()
    )
