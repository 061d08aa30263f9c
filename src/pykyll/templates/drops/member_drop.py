"""A drop with named members in front of a hash of data.

Source of the behaviour: `Jekyll::Drops::Drop`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pykyll.liquid import Drop
from pykyll.ruby.json_text import JsonHash, pretty_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pykyll.config.merge import Data


class MemberDrop(Drop, JsonHash):
    """Members first, then the data behind them."""

    __slots__ = ()
    members: ClassVar[Mapping[str, Callable[[Any], object]]] = {}

    @property
    def fallback(self) -> Data:
        """The data that holds every other key."""
        return {}

    def get(self, key: object) -> object:
        """The member or datum under that name, nil where there is none."""
        if not isinstance(key, str):
            return self.fallback_value(key) if is_hashable(key) else None
        member = self.members.get(key) or METHODS.get(key)
        return self.fallback_value(key) if member is None else member(self)

    def fallback_value(self, key: object) -> object:
        """The datum under that name."""
        return self.fallback.get(key)  # type: ignore[call-overload]  # any key may be asked for

    def has(self, key: object) -> bool:
        """Whether there is such a member or datum."""
        if not isinstance(key, str):
            return is_hashable(key) and key in self.fallback
        return key in self.members or key in self.fallback or key in METHODS

    def keys(self) -> list[str]:
        """The members' names, then the data's."""
        return list(dict.fromkeys([*self.members, *self.fallback]))

    def iterate(self) -> list[object] | None:
        """The names: `for` gives a block the first of a name and its value."""
        return list(self.keys())

    def items(self) -> list[object]:
        """Names and values, as `Enumerable` packs them."""
        return [[key, self.get(key)] for key in self.keys()]

    def to_h(self) -> Data:
        """All of it as a hash."""
        return {key: self.get(key) for key in self.keys()}

    def hash_for_json(self, depth: int) -> Data:  # noqa: ARG002 - documents look at it
        """All of it as a hash."""
        return self.to_h()

    def inspect_alone(self) -> str:
        """Pretty JSON, as Jekyll's drops inspect themselves."""
        return pretty_json(self)

    def inspect(self) -> str:
        """What a list that holds it shows."""
        return self.inspect_alone()

    def to_s(self) -> str:
        """Liquid prints a drop without a text of its own as its class."""
        return f"Jekyll::Drops::{type(self).__name__}"


def is_hashable(key: object) -> bool:
    """Whether a hash may have this key; templates may ask for a list."""
    return not isinstance(key, (list, dict, tuple))


def _sorted_pairs(drop: MemberDrop) -> list[object]:
    return [[key, drop.get(key)] for key in sorted(drop.keys())]


def _pair(drop: MemberDrop, choose: Callable[[list[str]], str]) -> object:
    keys = drop.keys()
    if not keys:
        return None
    key = choose(keys)
    return [key, drop.get(key)]


# What `Enumerable` and Jekyll's `Drop` let templates call on any drop; front matter under
# these names is out of reach.
METHODS: Mapping[str, Callable[[MemberDrop], object]] = {
    "keys": lambda drop: list(drop.keys()),
    "to_h": lambda drop: drop.to_h(),
    "to_hash": lambda drop: drop.to_h(),
    "hash_for_json": lambda drop: drop.hash_for_json(0),
    "content_methods": lambda drop: list(drop.members),
    "first": lambda drop: _pair(drop, lambda keys: keys[0]),
    "min": lambda drop: _pair(drop, min),
    "max": lambda drop: _pair(drop, max),
    "sort": _sorted_pairs,
    "count": lambda drop: len(drop.keys()),
}
