"""What reading a source tree gives: files as they lie there, and nothing made of them yet."""

from __future__ import annotations

from dataclasses import field
from hashlib import blake2b
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import Findings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.config.merge import Data
    from pykyll.source.layout import Layout


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file, taken apart where it has front matter."""

    path: str
    """The file, absolute."""
    directory: str
    """Its folder below the source (a theme's file: below the theme), with a slash before it."""
    name: str
    collection: str | None = None
    """The label of the collection that it belongs to; `posts` for posts and drafts."""
    digest: str | None = None
    """A digest of the whole text; None for a file without front matter, copied as it is."""
    data: Data | None = None
    """The front matter; of a collection's YAML file all of it. None where it cannot be read.

    Not to be changed: what is made of the file gets a copy.
    """
    body: str = ""
    """What stands behind the front matter."""
    body_line: int = 1
    """The file's line at which the body begins, counted from 1."""
    is_marked: bool = False
    """Whether what Jekyll copies as it is has front matter behind a byte order mark."""

    @property
    def is_static(self) -> bool:
        """Whether it is copied as it is."""
        return self.digest is None


def digest_of(text: str) -> str:
    """The digest of a file's text: files with one digest have one content."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Source:
    """A source tree as it was read."""

    layouts: Mapping[str, Layout]
    """Layouts under their names, the site's own before those of the theme."""
    files: tuple[SourceFile, ...]
    """Pages, static files and posts, in the order of the walk."""
    collections: Mapping[str, tuple[SourceFile, ...]] = field(default_factory=dict)
    """The files of every collection but posts, under its label."""
    theme_files: tuple[SourceFile, ...] = ()
    """The assets of the theme that no file of the site's own replaces."""
    data: Data = field(default_factory=dict)
    """What `site.data` shows."""
    findings: Findings = field(default_factory=Findings)
    """What could not be read, and why."""
