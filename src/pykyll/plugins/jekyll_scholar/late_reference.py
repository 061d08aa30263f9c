"""`reference` in a template: printed by the style when it is looked at, or never."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid import Drop

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Callable


class LateReference(Drop):
    """A reference that stands for its text.

    A style may leave out what the reference before has said, so those before are printed
    first, whether they are looked at or not.

    Args:
        prints: Gives the text.
        waiting: The references of the list that were not printed yet, in their order; this one
            is added.
    """

    __slots__ = ("_prints", "_text", "_waiting")

    def __init__(self, prints: Callable[[], str], waiting: deque[LateReference]) -> None:
        self._prints = prints
        self._text: str | None = None
        self._waiting = waiting
        waiting.append(self)

    def settle(self) -> None:
        """Print it."""
        self._text = self._prints()

    def liquid_value(self) -> str:
        """The text."""
        while self._text is None:
            self._waiting.popleft().settle()
        return self._text

    def get(self, key: object) -> object:
        """A text has no members."""
        del key
        return None
