"""What stands behind a dot or in brackets.

Source of the behaviour: `Liquid::VariableLookup#evaluate`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from pykyll.liquid.drop import Drop
from pykyll.liquid.values import MethodLiteral
from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.us_ascii import UsAscii
from pykyll.ruby.values import Range, Symbol

if TYPE_CHECKING:
    from pykyll.liquid.context import Context

MISSING = object()
"""Given where there is no such thing, which is not the same as nil."""
PLAIN = frozenset({str, UsAscii, int, float, bool, type(None), list, dict, tuple, Range})
"""Types whose values stand for themselves where they are looked up."""


def present(value: object) -> object:
    """Ruby's `to_liquid`."""
    if isinstance(value, Drop):
        return value.liquid_value()
    if isinstance(value, MethodLiteral):
        return ""
    return str(value) if isinstance(value, Symbol) else value


def member(value: object, key: object) -> object:
    """`value[key]`: a hash's, an array's or a drop's; `MISSING` where there is none."""
    kind = type(value)
    if kind is dict:
        found = _of_hash(value, key)  # type: ignore[arg-type]  # it is a dict
    elif isinstance(value, Drop):
        found = value.get(key)
        if found is None:
            return None if value.has(key) else MISSING
    elif isinstance(value, (list, tuple)):
        if type(key) is not int:
            return MISSING
        found = value[key] if -len(value) <= key < len(value) else None
    elif isinstance(value, dict):
        found = _of_hash(value, key)
    else:
        return MISSING
    return found if type(found) in PLAIN else present(found)


def _of_hash(pairs: dict[object, object], key: object) -> object:
    """Ruby's hashes tell 1 from 1.0 and from true."""
    kind = type(key)
    if kind is not str:
        if kind in {list, dict, tuple}:
            wanted = hash_key(key)
            return next((item for own, item in pairs.items() if hash_key(own) == wanted), MISSING)
        if kind in {bool, float, Decimal} or (kind is int and key in {0, 1}):
            return next(
                (item for own, item in pairs.items() if own == key and type(own) is kind), MISSING
            )
    return pairs.get(key, MISSING)


def command(value: object, name: str) -> object:
    """`size`, `first` or `last`, unless the value has a member of that name."""
    found = member(value, name)
    if found is not MISSING:
        return found
    if name == "size":
        return _size(value)
    if isinstance(value, (list, tuple)):
        if not value:
            return None
        return present(value[0] if name == "first" else value[-1])
    if isinstance(value, dict) and name == "first":
        return next(([key, item] for key, item in value.items()), None)
    if isinstance(value, Range):
        return value.first if name == "first" else value.last
    return MISSING


_WORD_BYTES = 8


def _size(value: object) -> object:
    if isinstance(value, (str, list, tuple, dict, Symbol)):
        return len(value)
    if isinstance(value, Range):
        return value.size
    if isinstance(value, int) and not isinstance(value, bool):
        # Ruby's Integer#size: the bytes of a machine word, or of a longer number.
        return max(_WORD_BYTES, (value.bit_length() + 7) // 8)
    if isinstance(value, Drop):
        size = value.size()
        return MISSING if size is None else size
    return MISSING


def member_or_nil(value: object, key: object) -> object:
    """`value[key]`, nil where there is none."""
    if type(value) is dict and type(key) is str:
        found = value.get(key)
        return found if type(found) in PLAIN else present(found)
    if isinstance(value, Drop):
        found = value.get(key)
        return found if type(found) in PLAIN else present(found)
    found = member(value, key)
    return None if found is MISSING else found


def told(context: Context, value: object, key: object, filter_name: str) -> object:
    """`value[key]`, where a drop is told the filter that the value goes into."""
    if isinstance(value, Drop) and not context.strict_variables:
        return present(value.get_for(key, filter_name))
    return context.m(value, key)


def command_or_nil(value: object, name: object) -> object:
    """`value.size`, `.first` or `.last`, nil where there is none."""
    found = command(value, str(name))
    return None if found is MISSING else found
