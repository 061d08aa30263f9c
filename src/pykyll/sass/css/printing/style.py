"""The four styles, and what in them does not depend on the node."""

from __future__ import annotations

from typing import Literal

from pykyll.dataclass import dataclass

StyleName = Literal["nested", "expanded", "compact", "compressed"]
SPACES = " \t\n\v\f\r"
"""What Ruby takes for white space."""


@dataclass(frozen=True, slots=True)
class Style:
    """How CSS is written."""

    name: StyleName
    line_comments: bool = False
    """Whether a comment before each rule says where it comes from."""

    @property
    def is_compressed(self) -> bool:
        """Whether it has no white space that is not needed."""
        return self.name == "compressed"

    @property
    def is_compact(self) -> bool:
        """Whether each rule is one line."""
        return self.name == "compact"


def indentation(tabs: int) -> str:
    """The spaces before a line that is so deep."""
    return "  " * tabs


def ends_with_semicolon(pieces: list[str]) -> bool:
    r"""Whether what was written ends with a `;` that is not escaped."""
    last = next((piece for piece in reversed(pieces) if piece), "")
    if last == ";":
        written = "".join(pieces[-4:])
        return not written.endswith("\\;")
    return last.endswith(";") and not last.endswith("\\;")


def strip_end(pieces: list[str]) -> None:
    """Take the white space off the end of what was written."""
    while pieces:
        stripped = pieces[-1].rstrip(SPACES)
        if stripped:
            pieces[-1] = stripped
            return
        pieces.pop()


def erase_last(pieces: list[str]) -> None:
    """Take the last character off what was written."""
    while pieces:
        if pieces[-1]:
            pieces[-1] = pieces[-1][:-1]
            return
        pieces.pop()
