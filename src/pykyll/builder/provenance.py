"""Where a file of the built site comes from: the source, and the line that puts it there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic, Frame
from pykyll.files.entry_lines import EntryLine, entry_line
from pykyll.files.printable import printable
from pykyll.files.source_text import UnreadableFileError, read_text
from pykyll.site import Document, Page

if TYPE_CHECKING:
    from pykyll.builder.rendered import Output


@dataclass(frozen=True, slots=True)
class Provenance:
    """A source of a file, and how messages name it."""

    name: str
    """`a.md`, `the redirect from /a/ in b.md`, `feed.xml of a plugin`."""
    path: str
    """The file of the source, from there; of what a plugin adds its name."""
    at: EntryLine | None = None
    """The line that asks for the place; None where the file's own path makes it."""

    def frame(self, role: str) -> Frame:
        """This place as one more of a diagnostic.

        Args:
            role: What stands before it: `the file is`.
        """
        return Frame(self.path, None if self.at is None else self.at.line, role)

    def placed(self, diagnostic: Diagnostic) -> Diagnostic:
        """The diagnostic at this place."""
        if self.at is None:
            return replace(diagnostic, path=self.path)
        line, column, length, excerpt = self.at
        return replace(
            diagnostic, path=self.path, line=line, column=column, length=length, excerpt=excerpt
        )


def provenance(item: Output) -> Provenance:
    """Where what becomes a file comes from."""
    if isinstance(item, (Page, Document)) and item.leads_on is not None:
        asked = item.leads_on
        path = _shown(asked.item)
        name = path
        if asked.item is not item:
            name = f"the redirect from {asked.entry} in {path}"
        return Provenance(name, path, _line(asked.item, asked.key, asked.entry))
    path = _shown(item)
    if item.path_on_disk is None:
        return Provenance(f"{path} of a plugin", path)
    is_page = isinstance(item, (Page, Document))
    return Provenance(path, path, _line(item, "permalink") if is_page else None)


def _shown(item: Output) -> str:
    return printable(item.relative_path.removeprefix("/"))


def _line(item: Output, key: str, entry: str | None = None) -> EntryLine | None:
    if item.path_on_disk is None:
        return None
    try:
        text = read_text(item.path_on_disk, item.site.encoding)
    except UnreadableFileError:
        return None
    return entry_line(text, key, entry)
