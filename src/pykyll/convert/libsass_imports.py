"""What libsass imports: it asks here first, before it opens anything.

Source of the behaviour: `Sass::File::resolve_includes` and `Sass::Context::find_includes` of
libsass 3.6, by what they find.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.convert.sass_settings import SassSettings

_ENTRY = "stdin"
_EXTENSIONS = (".scss", ".sass", ".css")


class LibsassImports:
    """The imports of one stylesheet.

    Args:
        settings: Where they are looked for, and what they may lead to.
    """

    def __init__(self, settings: SassSettings) -> None:
        self._settings = settings
        self.refused: str | None = None
        """A file that something imports and that safe mode does not read."""

    def __call__(self, name: str, importing: str) -> tuple[tuple[str, ...]] | None:
        """What libsass is to import; None where it may go on by itself.

        Args:
            name: What stands in the stylesheet.
            importing: The file that it stands in.
        """
        is_entry = importing == _ENTRY
        own = () if is_entry else (os.path.dirname(os.path.abspath(importing)),)
        folders = (*own, self._settings.source, *self._settings.load_paths)
        found = next(filter(None, (_files(folder, name) for folder in folders)), [])
        refused = next(filter(self._settings.wall.refuses, found), None)
        if refused is not None:
            self.refused = refused
            return ((refused, ""),)
        if is_entry and self._is_found_in_working_directory(name):
            # A text's imports are looked for in the working directory first; a file's are not.
            return ((found[0] if len(found) == 1 else os.path.join(folders[0], name),),)
        return None

    def _is_found_in_working_directory(self, name: str) -> bool:
        try:
            here = os.getcwd()
        except OSError:
            return False
        return here != os.path.realpath(self._settings.source) and bool(_files(here, name))


def _files(folder: str, name: str) -> list[str]:
    """The files that a name may stand for in a folder."""
    if "\0" in name:
        return []
    return list(dict.fromkeys(path for path in _candidates(folder, name) if os.path.isfile(path)))


def _candidates(folder: str, name: str) -> Iterator[str]:
    """The paths; libsass takes a leading `..` for the folder's text, the disk follows links."""
    joined = os.path.join(folder, name)
    for path in (joined, os.path.normpath(joined)):
        head, tail = os.path.split(path)
        yield path
        yield os.path.join(head, f"_{tail}")
        for extension in _EXTENSIONS:
            yield os.path.join(head, f"_{tail}{extension}")
            yield f"{path}{extension}"
            yield os.path.join(path, f"_index{extension}")
            yield os.path.join(path, f"index{extension}")
