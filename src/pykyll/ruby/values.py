"""Values that Ruby has and Python has not: symbols, ranges, and objects that say what they are.

This module is never compiled, so that anyone can subclass `RubyObject`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator


class Symbol(str):
    """A Ruby symbol: prints as its name, inspects with a colon."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Range:
    """A Ruby range of integers, both ends included."""

    first: int
    last: int

    @property
    def size(self) -> int:
        """How many there are: more, perhaps, than `len` can say."""
        return max(0, self.last - self.first + 1)

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __bool__(self) -> bool:
        return True


class RubyObject:
    """An object with the methods that every object of Ruby has."""

    __slots__ = ()

    def to_s(self) -> str:
        """How it prints."""
        return type(self).__name__

    def inspect(self) -> str:
        """How it shows inside an array or a hash."""
        return self.to_s()

    def equals(self, other: object) -> bool:
        """Whether `==` holds."""
        return self is other
