"""Finds what `@import` names.

Source of the behaviour: `Sass::Importers::Filesystem`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

from pykyll.dataclass import dataclass
from pykyll.sass.errors import SassError
from pykyll.sass.parse.source import decoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pykyll.sass.syntax import Syntax

_SYNTAXES: tuple[Syntax, ...] = ("sass", "scss")
"""In the order in which Ruby Sass looks for them."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A stylesheet that was found."""

    path: str
    """Its name for messages and for imports in it; the same for the same stylesheet."""
    text: str
    syntax: Syntax


class Importer(Protocol):
    """Where imported stylesheets come from."""

    @property
    def load_paths(self) -> Sequence[str]:
        """Where it looks, for the message when it finds nothing."""

    def find(self, name: str, importing: str | None) -> Imported | None:
        """The stylesheet that a name stands for.

        Args:
            name: As the stylesheet writes it: no extension is needed.
            importing: The path of the stylesheet that imports; none for the text that is
                compiled.

        Raises:
            SassError: When it is not clear which is meant, or it is not to be read.
        """


class FileImporter:
    """Looks beside the stylesheet that imports, then in folders.

    Args:
        load_paths: The folders, in their order.
        check: Called with each file before it is read; raises where it may not be.
    """

    def __init__(
        self, load_paths: Sequence[str] = (), *, check: Callable[[str], None] | None = None
    ) -> None:
        self.load_paths: Sequence[str] = [os.path.abspath(path) for path in load_paths]
        self.found: dict[str, bytes] = {}
        """The files that were read, in their order, with what was in them."""
        self.missing: dict[str, None] = {}
        """The paths at which something was looked for, and nothing was there to be read."""
        self._check = check
        self._known: dict[str, Imported] = {}

    def find(self, name: str, importing: str | None) -> Imported | None:
        """See `Importer.find`.

        Raises:
            SassError: When several files fit, or the one is not text.
        """
        folders = list(self.load_paths)
        if importing is not None:
            folders.insert(0, os.path.dirname(importing) or ".")
        for folder in folders:
            path = self._found(folder, name)
            if path is None:
                continue
            if os.path.isfile(path) and os.access(path, os.R_OK):
                return self._read(path)
            self.missing[path] = None
        return None

    def _found(self, folder: str, name: str) -> str | None:
        """The one file in a folder that a name fits.

        Raises:
            SassError: When there are several.
        """
        name = name.removeprefix(f"{folder}/")
        found = [path for path in _candidates(folder, name) if self._exists(path)]
        inner = os.path.join(folder, name)
        if not found and not name.endswith((".sass", ".scss")):
            if os.path.isdir(inner):
                return self._found(inner, "index")
            self.missing[os.path.normpath(inner)] = None
        if len(found) > 1:
            listed = "\n".join(f"  {os.path.relpath(path, folder)}" for path in found)
            raise SassError(
                f"It's not clear which file to import for '@import \"{name}\"'.\n"
                f"Candidates:\n{listed}\n"
                "Please delete or rename all but one of these files."
            )
        return found[0] if found else None

    def _exists(self, path: str) -> bool:
        if os.path.exists(path):
            return True
        self.missing[path] = None
        return False

    def _read(self, path: str) -> Imported:
        known = self._known.get(path)
        if known is None:
            if self._check is not None:
                self._check(path)
            with open(path, "rb") as file:
                contents = self.found[path] = file.read()
            syntax: Syntax = "sass" if path.endswith(".sass") else "scss"
            known = self._known[path] = Imported(path, decoded(contents, path), syntax)
        return known


def _candidates(folder: str, name: str) -> Iterator[str]:
    """The files that a name may stand for, first those that are partials."""
    head, tail = os.path.split(name.rstrip("/"))
    stem, extension = os.path.splitext(tail)
    if extension in {".sass", ".scss"}:
        extensions: tuple[str, ...] = (extension,)
    else:
        stem = tail
        extensions = tuple(f".{syntax}" for syntax in _SYNTAXES)
    for each in extensions:
        for mark in ("_", ""):
            yield os.path.normpath(os.path.join(folder, head, f"{mark}{stem}{each}"))
