"""Media queries as they are printed, and what two of them have in common.

Source of the behaviour: `Sass::Media`.
"""

from __future__ import annotations

from pykyll.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class MediaQuery:
    """`not screen and (color)`."""

    modifier: str
    """`not`, `only` or nothing, as written."""
    type: str
    """`screen`, or nothing."""
    expressions: tuple[str, ...]
    """`(color)`, `(min-width: 100px)`."""

    def to_css(self) -> str:
        """The query as CSS."""
        head = f"{self.modifier} {self.type}" if self.modifier else self.type
        parts = (head, *self.expressions) if self.type else self.expressions
        if not self.type:
            return head + " and ".join(parts)
        return " and ".join(parts)

    def merge(self, other: MediaQuery) -> MediaQuery | None:
        """What both ask for, or nothing if no medium is both, or CSS cannot say it.

        Args:
            other: The query further in; its expressions come first.
        """
        mine, its = self.modifier.lower(), other.modifier.lower()
        my_type, its_type = self.type.lower(), other.type.lower()
        my_type = my_type or its_type
        its_type = its_type or my_type
        if (mine == "not") != (its == "not"):
            if my_type == its_type:
                return None
            modifier, type_ = (its, its_type) if mine == "not" else (mine, my_type)
        elif my_type != its_type:
            return None
        elif mine == "not":
            modifier, type_ = "not", my_type
        else:
            modifier, type_ = mine or its, my_type
        return MediaQuery(modifier, type_, other.expressions + self.expressions)


@dataclass(frozen=True, slots=True)
class MediaQueryList:
    """Queries with commas between them."""

    queries: tuple[MediaQuery, ...]

    def to_css(self) -> str:
        """The queries as CSS."""
        return ", ".join(query.to_css() for query in self.queries)

    def merge(self, other: MediaQueryList) -> MediaQueryList | None:
        """What both lists ask for: each query of one with each of the other; or nothing."""
        merged = (mine.merge(its) for mine in self.queries for its in other.queries)
        queries = tuple(query for query in merged if query is not None)
        return MediaQueryList(queries) if queries else None
