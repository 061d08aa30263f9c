"""A drop with named members in front of a hash of data.

Source of the behaviour: `Jekyll::Drops::Drop`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pykyll.liquid import Drop
from pykyll.site.json_text import pretty_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pykyll.site.merge import Data


class MemberDrop(Drop):
    """Members first, then the data behind them."""

    __slots__ = ()
    members: ClassVar[Mapping[str, Callable[[Any], object]]] = {}

    @property
    def fallback(self) -> Data:
        """The data that holds every other key."""
        return {}

    def get(self, key: object) -> object:
        """The member or datum under that name, nil where there is none."""
        member = self.members.get(key)  # type: ignore[call-overload]  # any key may be asked for
        if member is not None:
            return member(self)
        return self.fallback_value(key)

    def fallback_value(self, key: object) -> object:
        """The datum under that name."""
        return self.fallback.get(key)  # type: ignore[call-overload,no-any-return]  # as above

    def has(self, key: object) -> bool:
        """Whether there is such a member or datum."""
        return key in self.members or key in self.fallback

    def keys(self) -> list[str]:
        """The members' names, then the data's."""
        return list(dict.fromkeys([*self.members, *self.fallback]))

    def pairs(self) -> list[tuple[object, object]]:
        """Names and values, as `for` walks them."""
        return [(key, self.get(key)) for key in self.keys()]

    def to_h(self) -> Data:
        """All of it as a hash."""
        return {key: self.get(key) for key in self.keys()}

    def size(self) -> int:
        """How many names there are."""
        return len(self.keys())

    def inspect(self) -> str:
        """Pretty JSON, as Jekyll's drops inspect themselves."""
        return pretty_json(self.to_h())

    def to_s(self) -> str:
        """What `{{ drop }}` prints."""
        return self.inspect()
