"""How deep and how large lists and maps may become.

A list may hold itself twice over, again and again: what is small in memory takes forever to
print then. Ruby Sass has no such limits but its time and its stack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.values.number import Number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.sass.values.value import Value

Size = tuple[int, int]
"""How deep a list or map is nested, and how many values it holds."""
DEEPEST = 400
"""How many lists and maps may stand within one another."""
MOST_MEMBERS = 5_000_000
"""How many values a list or map may hold, with those in what it holds."""


def adopt(members: Iterable[Value]) -> Size:
    """Tell values that they are members of a list or map now.

    Returns:
        How deep a list of them is nested, and how many values it holds.

    Raises:
        SassError: It is too deep or too large.
    """
    deepest, count = 0, 0
    for member in members:
        if member.__class__ is Number:
            member.adopted()
            count += 1
        elif depth := member.depth:
            deepest = max(deepest, depth)
            count += member.member_count
        else:
            count += 1
    return checked(deepest + 1, count)


def checked(depth: int, count: int) -> Size:
    """The size of a list or map, if it may be so large.

    Raises:
        SassError: It is too deep or too large.
    """
    if depth > DEEPEST:
        raise SassError(f"Lists and maps are nested more than {DEEPEST} levels deep.")
    if count > MOST_MEMBERS:
        raise SassError(f"A list or map holds more than {MOST_MEMBERS:,} values.")
    return depth, count


def together(one: Value, other: Value) -> Size:
    """The size of a list of what two lists hold, none of which is looked at again.

    Raises:
        SassError: It is too deep or too large.
    """
    return checked(max(one.depth, other.depth), one.member_count + other.member_count)
