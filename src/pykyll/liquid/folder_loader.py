"""Partials in the files of a folder.

The one part of this package that opens files, for hosts that ask for it. Nothing else in
the package imports it but the list of public names.
"""

from __future__ import annotations

from pathlib import Path

from pykyll.liquid.errors import FileSystemError
from pykyll.regex import regex

_NAME = regex(r"[^./][a-zA-Z0-9_/]+")


class FolderLoader:
    """Partials in the files of a folder; `{% include 'a/b' %}` means `a/_b.liquid`.

    Names are letters, digits, underscores and slashes alone, so that none leads out of
    the folder. Source of the behaviour: `Liquid::LocalFileSystem`.

    Args:
        folder: Its path.
        pattern: What files are called; `%s` stands for the name.
    """

    def __init__(self, folder: str, pattern: str = "_%s.liquid") -> None:
        self._folder = folder
        self._pattern = pattern

    def path(self, name: str) -> str:
        """The file of a partial.

        Raises:
            FileSystemError: For a name that no partial may have.
        """
        if _NAME.fullmatch(name) is None:
            raise FileSystemError(f"Illegal template name '{name}'")
        folder, _, own_name = name.rstrip("/").rpartition("/")
        file = self._pattern.replace("%s", own_name)
        return f"{self._folder}/{folder}/{file}" if folder else f"{self._folder}/{file}"

    def get(self, name: str) -> str | None:
        """The source of a partial, None where there is no such file.

        Raises:
            FileSystemError: For a name that no partial may have, or text that is not UTF-8.
        """
        try:
            return Path(self.path(name)).read_bytes().decode("utf-8")
        except OSError:
            return None
        except UnicodeDecodeError:
            raise FileSystemError(f"Template '{name}' is not UTF-8") from None
