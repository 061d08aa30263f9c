"""A layout: a template that a page's content is placed in.

Source of the behaviour: Jekyll's `Layout`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.config.merge import Data


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout file."""

    name: str
    """The path below the layouts' folder, without extension."""
    path: str
    """The file, absolute."""
    relative_path: str
    """The path from the source, as errors print it."""
    ext: str
    data: Data
    body: str
    body_line: int

    @property
    def parent_name(self) -> str | None:
        """The layout that this one is placed in."""
        parent = self.data.get("layout")
        return None if parent is None else str(parent)
