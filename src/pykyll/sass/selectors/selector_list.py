"""Lists of selectors, with commas between: what a rule has."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.sass.selectors.complex import Complex


class SelectorList:
    """Complex selectors, of which an element has to match one."""

    __slots__ = ("_names", "members")

    def __init__(self, members: Iterable[Complex]) -> None:
        self.members = tuple(members)
        self._names: frozenset[str] | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SelectorList) and self.members == other.members

    def __hash__(self) -> int:
        return hash(self.members)

    def __repr__(self) -> str:
        return f"SelectorList({self.text!r})"

    @property
    def text(self) -> str:
        """As it is written."""
        return _joined([each.text for each in self.members], ", ")

    def to_css(self, *, compressed: bool) -> str:
        """As it is printed within a rule's selector: without what has placeholders."""
        shown = [
            each.to_css(compressed=compressed) for each in self.members if not each.is_invisible
        ]
        return _joined(shown, "," if compressed else ", ")

    @property
    def is_invisible(self) -> bool:
        """Whether a rule with this selector is left out of the CSS."""
        return all(each.is_invisible for each in self.members)

    @property
    def names(self) -> frozenset[str]:
        """The texts of all simple selectors in it, however deep."""
        if self._names is None:
            self._names = frozenset().union(
                *(
                    part.names
                    for each in self.members
                    for part in each.members
                    if not isinstance(part, str)
                )
            )
        return self._names


def _joined(texts: list[str], comma: str) -> str:
    joined = comma.join(texts)
    return joined.replace(", \n", ",\n") if "\n" in joined else joined
