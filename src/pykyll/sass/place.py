"""Where something stands in a stylesheet."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A position in one of the files of a compilation.

    A tuple, since each statement and expression has one: it is made in half the time.
    """

    path: str | None
    """The file as its importer names it; none for the text that is compiled."""
    line: int
    """Counted from 1."""
    column: int = 1
    """Counted from 1."""
    is_known: bool = True
    """Whether Ruby Sass knows the line. It does not of a rule that an `@at-root` of the indented
    syntax makes: mistakes in its selector are told at the line of what stands around it."""
