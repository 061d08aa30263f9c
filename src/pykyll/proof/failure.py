"""What a check found: one value for each failure, complete without the page."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The element that failed, as far as a report needs it."""

    name: str
    """The tag's name in small letters."""
    attributes: Mapping[str, str]
    """As written; an attribute without a value has an empty one."""
    content: str
    """The text within, tags left out."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place in the site's source: what its owner has to edit."""

    path: str
    """Path relative to the site's source, with forward slashes."""
    line: int | None = None
    """Line counted from 1, where it could be found."""

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Failure:
    """One failure. The first six fields are html-proofer's `Failure`."""

    path: str
    """The file as it was found: the folder as given, then the path within it. Empty where
    a list of links was checked."""
    check_name: str
    """`Links`, `Links > Internal`, `Links > External`, `Images`, …"""
    description: str
    """What is wrong, in html-proofer's words for its checks."""
    line: int | None = None
    """Line of the built file, counted from 1."""
    status: int | None = None
    """HTTP status of an external link; 0 where no answer came."""
    element: Excerpt | None = None
    """The element, where one failed."""
    column: int | None = None
    """Column of the element's tag, counted from 1."""
    excerpt: str | None = None
    """The line of the built file; of a long one the part around the place, with `…`."""
    source: Source | None = None
    """Where the site's source says it, if the build's record tells."""
    url: str | None = field(default=None, compare=False)
    """The address that failed, as written, for `--fix` and baselines."""

    replacement: str | None = field(default=None, compare=False)
    """The address to write instead, where one is known for sure."""

    @property
    def content(self) -> str | None:
        """The text of the element that failed."""
        return None if self.element is None else self.element.content

    @property
    def sort_key(self) -> tuple[str, str, int]:
        """html-proofer's order: by check, then by file and line."""
        return (self.check_name, self.path, self.line or 0)
