"""What stands behind a dot or in brackets.

Source of the behaviour: `Liquid::VariableLookup#evaluate`.
"""

from __future__ import annotations

from pykyll.liquid.drop import Drop
from pykyll.liquid.values import Range, Symbol

MISSING = object()
"""Given where there is no such thing, which is not the same as nil."""


def member(value: object, key: object) -> object:
    """`value[key]`: a hash's, an array's or a drop's; `MISSING` where there is none."""
    kind = type(value)
    if kind is dict:
        try:
            found = value.get(key, MISSING)  # type: ignore[attr-defined]  # it is a dict
        except TypeError:
            return MISSING
        if found is MISSING:
            return None if type(key) is int else MISSING
        return found.liquid_value() if isinstance(found, Drop) else found
    if isinstance(value, Drop):
        if not value.has(key):
            return MISSING
        found = value.get(key)
        return found.liquid_value() if isinstance(found, Drop) else found
    if isinstance(value, (list, tuple)):
        if type(key) is not int:
            return MISSING
        try:
            found = value[key]
        except IndexError:
            return None
        return found.liquid_value() if isinstance(found, Drop) else found
    if isinstance(value, dict):
        return member(dict(value), key)
    return MISSING


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
        item = value[0] if name == "first" else value[-1]
        return item.liquid_value() if isinstance(item, Drop) else item
    if isinstance(value, dict) and name == "first":
        return next(([key, item] for key, item in value.items()), None)
    if isinstance(value, Range):
        return value.first if name == "first" else value.last
    return MISSING


_WORD_BYTES = 8


def _size(value: object) -> object:
    if isinstance(value, (str, list, tuple, dict, Range, Symbol)):
        return len(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return _WORD_BYTES  # Ruby's Integer#size: bytes of a machine word
    if isinstance(value, Drop):
        size = value.size()
        return MISSING if size is None else size
    return MISSING


def member_or_nil(value: object, key: object) -> object:
    """`value[key]`, nil where there is none."""
    if type(value) is dict and type(key) is str:
        found = value.get(key)  # type: ignore[attr-defined]  # it is a dict
        return found.liquid_value() if isinstance(found, Drop) else found
    found = member(value, key)
    return None if found is MISSING else found


def command_or_nil(value: object, name: object) -> object:
    """`value.size`, `.first` or `.last`, nil where there is none."""
    found = command(value, str(name))
    return None if found is MISSING else found
