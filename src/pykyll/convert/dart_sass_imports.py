"""What Dart Sass imports in safe mode: it asks here, and opens no file itself.

Source of the behaviour: "Loading" in Sass's specification, `spec/modules.md` and
`spec/at-rules/import.md`, for files and load paths.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files.source_text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.files.wall import Wall

_IN_PATHS = "/:@!$&'()*+,;=~"
_SYNTAXES = (".sass", ".scss", ".css")


class RefusedImportError(PykyllError):
    """A file that lies outside of the site."""

    def __init__(self, path: str) -> None:
        super().__init__("an import leads out of the site")
        self.path = path


class AmbiguousImportError(PykyllError):
    """Several files that an import may mean."""


@dataclass(frozen=True, slots=True)
class DartImports:
    """Where imports are looked for.

    Args:
        folders: The source, then the load paths: each by its number is an importer.
        wall: What they may lead to.
    """

    folders: tuple[str, ...]
    wall: Wall

    def canonical(self, url: str, importer: int, *, by_import: bool) -> str | None:
        """The URL of the file that one importer knows for a name, None where it knows none.

        Args:
            url: What stands in the stylesheet, or that from the file which it stands in.
            importer: Its number.
            by_import: Whether the rule is `@import`, which has files of its own.

        Raises:
            RefusedImportError: The file lies outside of the site.
            AmbiguousImportError: There are several.
        """
        try:
            parts = urlsplit(url)
        except ValueError:
            return None
        if parts.scheme not in {"", "file"}:
            return None
        path = os.path.normpath(os.path.join(self.folders[importer], unquote(parts.path)))
        found = self._resolved(path, by_import=by_import) if "\0" not in path else None
        return None if found is None else f"file://{quote(found, safe=_IN_PATHS)}"

    def contents(self, url: str) -> tuple[str, str]:
        """The text of a file and its ending, by what `canonical` has given.

        Raises:
            RefusedImportError: It lies outside of the site by now.
            PykyllError: It cannot be read.
        """
        path = unquote(urlsplit(url).path)
        if self.wall.refuses(path):
            raise RefusedImportError(path)
        return read_text(path, "utf-8"), os.path.splitext(path)[1]

    def _resolved(self, path: str, *, by_import: bool) -> str | None:
        for candidates in _attempts(path, by_import=by_import):
            found = [each for each in candidates if os.path.isfile(each)]
            refused = next(filter(self.wall.refuses, found), None)
            if refused is not None:
                raise RefusedImportError(refused)
            if len(found) > 1:
                listed = "".join(f"\n  {os.path.relpath(each)}" for each in found)
                raise AmbiguousImportError(f"It's not clear which file to import. Found:{listed}")
            if found:
                return found[0]
        return None


def _attempts(path: str, *, by_import: bool) -> Iterator[list[str]]:
    """The files that a path may stand for: the first list of which one is there decides."""
    stem, ending = os.path.splitext(path)
    if ending in _SYNTAXES:
        for each in (f"{stem}.import{ending}", path) if by_import else (path,):
            yield _with_partial(each)
        return
    for folder in (path, os.path.join(path, "index")):
        for each in (f"{folder}.import", folder) if by_import else (folder,):
            yield [*_with_partial(f"{each}.sass"), *_with_partial(f"{each}.scss")]
            yield _with_partial(f"{each}.css")


def _with_partial(path: str) -> list[str]:
    folder, name = os.path.split(path)
    return [os.path.join(folder, f"_{name}"), path]
