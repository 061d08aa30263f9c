"""Complex selectors: compound selectors with combinators between them, as `a > b .c`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.selectors.compound import Compound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.sass.selectors.simple import Specificity

Component = Compound | str
"""A compound selector, a combinator (but for the descendant's, which is nothing), or a break."""

LINE_BREAK = "\n"
"""Where the author broke the line; means nothing, but is printed."""

_SPACED_BREAK = regex(" ?\n ?")


class Complex:
    """A row of compound selectors, combinators and line breaks."""

    __slots__ = ("_hash", "_key", "_specificity", "members")

    def __init__(self, members: tuple[Component, ...]) -> None:
        self.members = members
        """Does not change, but for a line break at its front, which resolving may move."""
        self._key: tuple[Component, ...] | None = None
        self._hash: int | None = None
        self._specificity: Specificity | None = None

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Complex) and self.key == other.key)

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(self.key)
        return self._hash

    def __repr__(self) -> str:
        return f"Complex({self.text!r})"

    @property
    def key(self) -> tuple[Component, ...]:
        """All but the line breaks."""
        if self._key is None:
            self._key = without_line_breaks(self.members)
        return self._key

    @property
    def text(self) -> str:
        """As it is written."""
        return _joined([each if isinstance(each, str) else each.text for each in self.members])

    def to_css(self, *, compressed: bool) -> str:
        """As it is printed in a rule."""
        return _joined(
            [
                each if isinstance(each, str) else each.to_css(compressed=compressed)
                for each in self.members
            ]
        )

    @property
    def is_invisible(self) -> bool:
        """Whether a compound selector of it is."""
        return any(not isinstance(each, str) and each.is_invisible for each in self.members)

    @property
    def specificity(self) -> Specificity:
        """The sum of its compound selectors'."""
        if self._specificity is None:
            self._specificity = specificity_of(self.members)
        return self._specificity

    def with_source(self, source: int) -> Complex:
        """The same, each compound selector made by a selector of that specificity as well."""
        return Complex(
            tuple(
                [
                    each if isinstance(each, str) else each.with_source(source)
                    for each in self.members
                ]
            )
        )


def without_line_breaks(members: Sequence[Component]) -> tuple[Component, ...]:
    """The members that mean something."""
    if LINE_BREAK in [each for each in members if isinstance(each, str)]:
        return tuple([each for each in members if each != LINE_BREAK])
    return tuple(members)


def specificity_of(members: Sequence[Component]) -> Specificity:
    """The specificity of a row of compound selectors and combinators."""
    least = most = 0
    for each in members:
        if not isinstance(each, str):
            specificity = each.specificity
            least += specificity[0]
            most += specificity[1]
    return least, most


def source_of(members: Sequence[Component]) -> int:
    """The highest specificity of the selectors that made a row."""
    return max([each.source for each in members if not isinstance(each, str)], default=0)


def _joined(texts: list[str]) -> str:
    joined = " ".join(texts)
    return _SPACED_BREAK.sub("\n", joined) if "\n" in joined else joined
