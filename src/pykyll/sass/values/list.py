"""Lists: separated by commas or spaces, in brackets perhaps, and lists of arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.values.nesting import adopt
from pykyll.sass.values.value import Separator, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pykyll.sass.values.nesting import Size


class List(Value):
    """Values in a row.

    Args:
        elements: What is in it.
        separator: What stands between them.
        is_bracketed: Whether it is written in brackets.
        size: How deep and how large it is, where that is known already.
    """

    __slots__ = ("_elements", "_hash", "depth", "is_bracketed", "member_count", "separator")

    type_name = "list"
    separator: Separator | None

    def __init__(
        self,
        elements: Iterable[Value],
        separator: Separator | None = None,
        is_bracketed: bool = False,  # noqa: FBT001, FBT002 - what it is, as its fields are
        size: Size | None = None,
    ) -> None:
        self._elements = tuple(elements)
        self.separator = separator
        self.is_bracketed = is_bracketed
        self._hash: int | None = None
        self.depth, self.member_count = size or adopt(self._elements)

    def elements(self) -> tuple[Value, ...]:
        """What is in it."""
        return self._elements

    def pairs(self) -> Mapping[Value, Value]:
        """None, if the list is empty."""
        return super().pairs() if self._elements else {}

    def to_css(self, *, compressed: bool = False, quotes: bool = True) -> str:
        """The elements that print anything: not `null`, nor empty lists."""
        if not self._elements and not self.is_bracketed:
            raise SassError("() isn't a valid CSS value.")
        shown = [
            each.to_css(compressed=compressed, quotes=quotes)
            for each in self._elements
            if not (each.is_null or (isinstance(each, List) and not each.elements()))
        ]
        separator = " " if self.separator == "space" else "," if compressed else ", "
        contents = separator.join(shown)
        return f"[{contents}]" if self.is_bracketed else contents

    def to_sass(self, *, compressed: bool = False) -> str:
        """With parentheses where a list in a list needs them."""
        opening, closing = ("[", "]") if self.is_bracketed else ("(", ")")
        if not self._elements:
            return opening + closing
        written = [self._element_to_sass(each, compressed=compressed) for each in self._elements]
        if len(written) == 1 and self.separator == "comma":
            return f"{opening}{written[0]},{closing}"
        contents = (" " if self.separator == "space" else ", ").join(written)
        return f"[{contents}]" if self.is_bracketed else contents

    def _element_to_sass(self, element: Value, *, compressed: bool) -> str:
        written = element.to_sass(compressed=compressed)
        if not isinstance(element, List) or element.is_bracketed or len(element.elements()) < 2:
            return written
        binds_tighter = self.separator == "comma" and element.separator != "comma"
        return written if binds_tighter else f"({written})"

    def inspect(self, *, compressed: bool = False) -> str:
        """In parentheses, always."""
        shown = [each.inspect(compressed=compressed) for each in self._elements]
        contents = (" " if self.separator == "space" else ", ").join(shown)
        return f"[{contents}]" if self.is_bracketed else f"({contents})"

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, List)
            and self.separator == other.separator
            and self.is_bracketed == other.is_bracketed
            and self._elements == other._elements
        )

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash((self._elements, self.separator, self.is_bracketed))
        return self._hash


class ArgumentList(List):
    """What `$arguments...` of a function or mixin holds.

    Args:
        elements: The arguments by position.
        keywords: The arguments by name, as the caller wrote the names, without `$`.
        separator: As the list that was passed with `...` had it.
    """

    __slots__ = ("_keywords", "are_keywords_read")

    type_name = "arglist"

    def __init__(
        self,
        elements: Iterable[Value],
        keywords: Mapping[str, Value],
        separator: Separator | None = "comma",
    ) -> None:
        super().__init__(elements, separator)
        self._keywords = keywords
        self.are_keywords_read = False
        """Whether anybody asked for them; if none did, they were arguments too many."""

    def keywords(self) -> Mapping[str, Value]:
        """The arguments by name; they count as read from now on."""
        self.are_keywords_read = True
        return self._keywords

    def keywords_unread(self) -> Mapping[str, Value]:
        """The arguments by name, for who only passes them on."""
        return self._keywords
