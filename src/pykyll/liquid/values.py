"""Values that Liquid has and Python has not: symbols, ranges, `empty` and `blank`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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

    def __len__(self) -> int:
        return max(0, self.last - self.first + 1)

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class MethodLiteral:
    """`empty` or `blank`: equal to whatever answers that question with yes."""

    name: str


EMPTY = MethodLiteral("empty")
BLANK = MethodLiteral("blank")
