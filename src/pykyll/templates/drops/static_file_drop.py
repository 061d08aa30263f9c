"""A static file as templates see it. Source of the behaviour: Jekyll's `StaticFileDrop`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pykyll.files.printable import as_url_text
from pykyll.templates.drops.member_drop import MemberDrop

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.site.static_file import StaticFile


class StaticFileDrop(MemberDrop):
    """A static file: six members, then its front matter defaults.

    Bytes of its name that are no UTF-8 show as a URL has them; Jekyll builds no site with such.
    """

    __slots__ = ("file",)

    def __init__(self, file: StaticFile) -> None:
        self.file = file

    def get(self, key: object) -> object:
        """As for every drop; what is read is noted."""
        self.file.site.reads.keys.add((self.file, key if isinstance(key, str) else "*"))
        return super().get(key)

    def keys(self) -> list[str]:
        """As for every drop; what is read is noted."""
        self.file.site.reads.keys.add((self.file, "*"))
        return super().keys()

    @property
    def fallback(self) -> Data:
        """Front matter defaults."""
        return self.file.data

    def inspect(self) -> str:
        """What a list of static files shows."""
        return f'#<Jekyll::StaticFile @relative_path="{as_url_text(self.file.relative_path)}">'

    members: ClassVar = {
        "name": lambda drop: as_url_text(drop.file.name),
        "basename": lambda drop: as_url_text(drop.file.basename),
        "extname": lambda drop: as_url_text(drop.file.ext),
        "path": lambda drop: as_url_text(drop.file.relative_path),
        "collection": lambda drop: drop.file.type,
        "modified_time": lambda drop: drop.file.modified_time,
    }
