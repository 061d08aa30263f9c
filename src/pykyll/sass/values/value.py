"""What all values of SassScript can be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pykyll.sass.errors import SassError

if TYPE_CHECKING:
    from collections.abc import Mapping

Separator = Literal["comma", "space"]


class Value:
    """A value. `==` between two is what SassScript's `==` says.

    `hash()` and `==` together tell the keys of a map apart, as Ruby's `Hash` does: numbers are
    the same key only where they are the same to the last digit and in their units.
    """

    __slots__ = ()

    type_name = ""
    """What `type-of()` says."""
    is_true = True
    """Whether it counts as true: all but `false` and `null` do."""
    is_null = False
    is_bracketed = False
    depth = 0
    """How many lists and maps stand within one another in it, itself among them."""
    member_count = 1
    """How many values it holds, with those in what it holds."""

    @property
    def separator(self) -> Separator | None:
        """What stands between the elements; none for what is no list, or an empty one."""
        return None

    def to_css(self, *, compressed: bool = False, quotes: bool = True) -> str:
        """The value in a stylesheet, texts in it without their quotes if `quotes` is false.

        Raises:
            SassError: CSS has no such value (a map, `()`, `1px*em`).
        """
        raise NotImplementedError

    def to_sass(self, *, compressed: bool = False) -> str:
        """The value as SassScript writes it: what `inspect()` returns."""
        return self.to_css(compressed=compressed)

    def inspect(self, *, compressed: bool = False) -> str:
        """The value as messages show it."""
        return self.to_sass(compressed=compressed)

    def elements(self) -> tuple[Value, ...]:
        """The elements of a list, the pairs of a map; any other value is a list of itself."""
        return (self,)

    def pairs(self) -> Mapping[Value, Value]:
        """The pairs of a map; an empty list has none.

        Raises:
            SassError: It is no map.
        """
        raise SassError(f"{self.inspect()} is not a map.")

    def adopted(self) -> None:
        """Note that the value was put into a list or came out of a function of Sass itself.

        It then prints in the style of the whole, which a number may not do before that: see
        `Number.keeps_zero`.
        """

    def __repr__(self) -> str:
        return f"<{self.type_name} {self.inspect()}>"
