"""Finding and reading the files that are included, each once.

Source of the behaviour: `Jekyll::Tags::IncludeTag`.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.errors import suggest
from pykyll.files.paths import join
from pykyll.files.source_text import UnreadableFileError, read_text
from pykyll.ruby.text import inspect
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.liquid import Template
    from pykyll.site.site import Site


class IncludeFiles:
    """The files that a site's templates include."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._templates: dict[str, Template] = {}
        self._located: dict[str, str] = {}

    def locate(self, name: str) -> str:
        """The path of an include, absolute.

        Raises:
            HostError: Where no folder of includes has it.
        """
        path = self._located.get(name)
        if path is None:
            path = self._located[name] = self.locate_in(self._site.includes_paths, name)
        return path

    def locate_in(self, folders: Sequence[str], name: str) -> str:
        """The path of a file in the first of the folders that has it.

        Raises:
            HostError: Where none has it. In safe mode, links out of the folders count
                as missing.
        """
        for folder in folders:
            path = join(folder, name)
            if os.path.isfile(path) and not self._is_outside(path, folder):
                return path
        raise self._missing(folders, name)

    def template(self, path: str) -> Template:
        """The template of a file, read and parsed when first asked for.

        Raises:
            LiquidError: For a syntax error in it, and where it cannot be read.
        """
        template = self._templates.get(path)
        if template is None:
            name = self.relative_name(path)
            template = self._site.liquid.parse(name, self._read(path, name))
            self._templates[path] = template
        return template

    def _read(self, path: str, name: str) -> str:
        try:
            return read_text(path, self._site.encoding)
        except UnreadableFileError as error:
            is_other_encoding = error.diagnostic.line is not None
            ruby = "invalid byte sequence in UTF-8" if is_other_encoding else None
            problem = HostError(error.message, ruby)
            problem.template_name, problem.line = name, error.diagnostic.line or 1
            problem.diagnostic = replace(error.diagnostic, path=name)
            raise problem from error

    def relative_name(self, path: str) -> str:
        """The path from the source, or from the theme's folder with the theme's name."""
        source = self._site.source.rstrip("/") + "/"
        if path.startswith(source):
            return path[len(source) :]
        theme = self._site.theme
        if theme is not None and path.startswith(theme.root + "/"):
            return join(theme.name, path[len(theme.root) :])
        return path.removeprefix("/")

    def _is_outside(self, path: str, folder: str) -> bool:
        return self._site.safe and not os.path.realpath(path).startswith(folder)

    def _missing(self, folders: Sequence[str], name: str) -> HostError:
        ending = (
            " is not a symlink as those are not allowed in safe mode."
            if self._site.safe
            else ", if it is a symlink, does not point outside your site source."
        )
        return HostError(
            f"there is no include '{name}'",
            f"Could not locate the included file '{name}' in any of {inspect(list(folders))}. "
            f"Ensure it exists in one of those directories and{ending}",
            hint=suggest(name, _names_below(folders)) or f"create it in {' or '.join(folders)}",
        )


def _names_below(folders: Sequence[str]) -> list[str]:
    names: list[str] = []
    for folder in folders:
        for directory, _, files in os.walk(folder):
            names += [os.path.relpath(os.path.join(directory, name), folder) for name in files]
    return sorted(name.replace(os.sep, "/") for name in names)
