"""Finding and reading the files that are included, each once.

Source of the behaviour: `Jekyll::Tags::IncludeTag`.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import suggest
from pykyll.files.paths import is_inside, join
from pykyll.files.source_text import UnreadableFileError, read_text
from pykyll.files.special import special_kind
from pykyll.folders.walk import walk
from pykyll.ruby.text import inspect
from pykyll.site.reads import FILE
from pykyll.source.model import digest_of
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from pykyll.errors import Findings
    from pykyll.liquid import Template
    from pykyll.site.reads import Read
    from pykyll.site.site import Site


@dataclass(frozen=True, slots=True)
class CachedInclude:
    """An include as it was rendered for the page that asked first."""

    output: str
    reads: AbstractSet[Read]
    """What it rests on."""
    findings: Findings
    """What was found wrong on the way."""


class IncludeFiles:
    """The files that a site's templates include."""

    def __init__(self, site: Site) -> None:
        self._site = site
        site.reads.forgetters.append(self.forget)
        self.cached: dict[object, CachedInclude] = {}
        """What `include_cached` has rendered, by file and parameters."""
        self._templates: dict[str, Template] = {}
        self._located: dict[str, tuple[str, tuple[Read, ...]]] = {}
        """Where each name was found, and the places before it that have no such file."""

    def forget(self) -> None:
        """Find, read and render all files anew: they may have changed."""
        self.cached.clear()
        self._templates.clear()
        self._located.clear()

    def locate(self, name: str) -> str:
        """The path of an include, absolute.

        Raises:
            HostError: Where no folder of includes has it.
        """
        known = self._located.get(name)
        if known is not None:
            self._site.reads.keys.update(known[1])
            return known[0]
        folders = self._site.tree.includes_paths
        path = self.locate_in(folders, name)
        tried = [join(folder, name) for folder in folders]
        lacking = tuple((FILE, each) for each in tried[: tried.index(path)])
        self._located[name] = path, lacking
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
            self._site.reads.file(path, None)
        raise self._missing(folders, name)

    def template(self, path: str) -> Template:
        """The template of a file, read and parsed when first asked for.

        Raises:
            LiquidError: For a syntax error in it, and where it cannot be read.
        """
        template = self._templates.get(path)
        if template is None:
            name = self.relative_name(path)
            # What lax syntax an include has Jekyll does not tell, in any version.
            template = self._site.liquid.parse(name, self._read(path, name), is_told=False)
            self._templates[path] = template
        else:
            self._site.liquid.tell_unknown_filters(template.name or "")
        self._site.reads.keys.add((FILE, path))
        return template

    def _read(self, path: str, name: str) -> str:
        try:
            text = read_text(path, self._site.tree.encoding)
        except UnreadableFileError as error:
            is_other_encoding = error.diagnostic.line is not None
            ruby = "invalid byte sequence in UTF-8" if is_other_encoding else None
            problem = HostError(error.message, ruby)
            problem.template_name, problem.line = name, error.diagnostic.line or 1
            problem.diagnostic = replace(error.diagnostic, path=name)
            raise problem from error
        self._site.reads.file(path, digest_of(text))
        return text

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
        """Whether safe mode refuses a file: Jekyll lets no link lead out of the folder.

        Nor may the folder be a link itself, even to another folder of the site.
        """
        return self._site.safe and (
            not is_inside(path, folder) or os.path.realpath(folder) != self._unlinked(folder)
        )

    def _unlinked(self, folder: str) -> str:
        """Where a folder lies if there is no link on the way to it from the source."""
        source = self._site.source.rstrip("/") + "/"
        if folder.startswith(source):
            folder = os.path.join(os.path.realpath(source), folder[len(source) :])
        elif folder == self._site.source:
            folder = os.path.realpath(folder)
        return os.path.normpath(folder)

    def _missing(self, folders: Sequence[str], name: str) -> HostError:
        ending = (
            " is not a symlink as those are not allowed in safe mode."
            if self._site.safe
            else ", if it is a symlink, does not point outside your site source."
        )
        message = f"there is no include '{name}'"
        hint = (
            suggest(name, _names_below(folders, self._is_outside))
            or f"create it in {' or '.join(folders)}"
        )
        special = next(filter(None, map(special_kind, _joined(folders, name))), None)
        if special is not None:
            message, hint = f"the include '{name}' is {special}", "put a file in its place"
        refused = next((path for path in _joined(folders, name) if os.path.isfile(path)), None)
        if refused is not None:
            message = f"the include '{name}' {self._way_out(refused)}"
            hint = "put the file itself in its place, as GitHub Pages asks too"
        return HostError(
            message,
            f"Could not locate the included file '{name}' in any of {inspect(list(folders))}. "
            f"Ensure it exists in one of those directories and{ending}",
            hint=hint,
        )

    def _way_out(self, path: str) -> str:
        link = "is a link" if os.path.islink(path) else "lies behind a link"
        left = "its folder" if is_inside(path, self._site.source) else "the site"
        return f"{link} that leads out of {left}, which safe mode does not follow"


def _joined(folders: Sequence[str], name: str) -> list[str]:
    return [join(folder, name) for folder in folders]


def _names_below(folders: Sequence[str], is_outside: Callable[[str, str], bool]) -> list[str]:
    names: list[str] = []
    for folder in folders:
        if is_outside(folder, folder):
            continue
        for directory, _, files in walk(folder):
            names += [os.path.relpath(os.path.join(directory, name), folder) for name in files]
    return sorted(name.replace(os.sep, "/") for name in names)
