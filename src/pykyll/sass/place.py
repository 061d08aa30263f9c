"""Where something stands in a stylesheet."""

from __future__ import annotations

from pykyll.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A position in one of the files of a compilation."""

    path: str | None
    """The file as its importer names it; none for the text that is compiled."""
    line: int
    """Counted from 1."""
    column: int = 1
    """Counted from 1."""
