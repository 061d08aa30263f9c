"""Character entities by code point and name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pykyll.kramdown.entity_table import CODE_POINTS, WINDOWS_1252
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

ENTITY = regex(r"&([A-Za-z0-9_:][\-A-Za-z0-9_.:]*);|&#([0-9]+);|&#x([0-9a-fA-F]+);")
_LONGEST_NUMBER = 40
_FIRST_SURROGATE, _LAST_SURROGATE = 0xD800, 0xDFFF


@dataclass(frozen=True, slots=True)
class Entity:
    """A character with the name that HTML has for it, if it has one."""

    code_point: int
    name: str | None

    @property
    def char(self) -> str | None:
        """The character itself; None where UTF-8 has none for the number."""
        if _FIRST_SURROGATE <= self.code_point <= _LAST_SURROGATE:
            return None
        try:
            return chr(self.code_point)
        except (ValueError, OverflowError):
            return None


_BY_NAME = {name: Entity(code_point, name) for name, code_point in CODE_POINTS.items()}
AMPERSAND, LESS_THAN, GREATER_THAN = _BY_NAME["amp"], _BY_NAME["lt"], _BY_NAME["gt"]
_BY_CODE_POINT = {entity.code_point: entity for entity in _BY_NAME.values()}


def named_entity(name: str) -> Entity | None:
    """The entity of that name, None where kramdown does not know it."""
    return _BY_NAME.get(name)


@lru_cache(maxsize=512)
def numeric_entity(code_point: int) -> Entity:
    """The entity of a number; 128 to 159 are read as Windows-1252."""
    known = _BY_CODE_POINT.get(code_point)
    if known is not None:
        return known
    mapped = WINDOWS_1252.get(code_point)
    if mapped is not None:
        return numeric_entity(mapped)
    return Entity(code_point, None)


def entity_of(match: re.Match[str]) -> Entity | None:
    """The entity that was matched: by name, decimal number or hexadecimal number."""
    name, decimal, hexadecimal = match.groups()
    if name:
        return named_entity(name)
    digits = (decimal or hexadecimal).lstrip("0") or "0"
    if len(digits) > _LONGEST_NUMBER:
        return None
    return numeric_entity(int(digits, 10 if decimal else 16))
