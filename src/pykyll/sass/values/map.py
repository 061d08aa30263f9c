"""Maps."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.values.list import List
from pykyll.sass.values.nesting import adopt
from pykyll.sass.values.value import Separator, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.sass.values.nesting import Size


class Map(Value):
    """Keys with a value each, in the order they were written in.

    Args:
        pairs: What is in it.
        size: How deep and how large it is, where that is known already.
    """

    __slots__ = ("_hash", "_pairs", "depth", "member_count", "separator")

    type_name = "map"
    separator: Separator | None

    def __init__(self, pairs: Mapping[Value, Value], size: Size | None = None) -> None:
        self._pairs = pairs
        self.separator = "comma" if pairs else None
        self._hash: int | None = None
        self.depth, self.member_count = size or adopt(chain(pairs, pairs.values()))

    def pairs(self) -> Mapping[Value, Value]:
        """What is in it."""
        return self._pairs

    def elements(self) -> tuple[Value, ...]:
        """Its pairs, each a list with a space."""
        return tuple(List(pair, "space") for pair in self._pairs.items())

    def to_css(self, *, compressed: bool = False, quotes: bool = True) -> str:  # noqa: ARG002 - all values take it
        """No map is a value of CSS.

        Raises:
            SassError: Always.
        """
        raise SassError(f"{self.inspect(compressed=compressed)} isn't a valid CSS value.")

    def to_sass(self, *, compressed: bool = False) -> str:
        """In parentheses."""
        written = (
            f"{_to_sass(key, compressed=compressed)}: {_to_sass(value, compressed=compressed)}"
            for key, value in self._pairs.items()
        )
        return f"({', '.join(written)})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Map) and self._pairs == other._pairs

    def __hash__(self) -> int:
        # Ruby's Hash#hash does not depend on the order either.
        if self._hash is None:
            self._hash = hash(frozenset(self._pairs.items()))
        return self._hash


def _to_sass(value: Value, *, compressed: bool) -> str:
    written = value.to_sass(compressed=compressed)
    if isinstance(value, List) and value.separator == "comma":
        return f"({written})"
    return written
