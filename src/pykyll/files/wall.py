"""What of the disk a site may name: anything, or in safe mode what lies in its own folders.

All that a site says where to read, list or write goes through here, whatever it is: a layout,
an include, data, a theme, a stylesheet that is imported, a bibliography, or a link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.files.paths import is_inside

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Wall:
    """The folders that a site may name paths in."""

    folders: tuple[str, ...] | None = None
    """Absolute; None where all of the disk is open."""

    def refuses(self, path: str) -> bool:
        """Whether a path lies, once all links on its way are followed, in none of the folders."""
        return self.folders is not None and not any(
            is_inside(path, folder) for folder in self.folders
        )

    def around(self, folders: Iterable[str]) -> Wall:
        """The wall with more folders behind it."""
        return self if self.folders is None else Wall((*self.folders, *folders))


OPEN = Wall()
"""No wall."""
