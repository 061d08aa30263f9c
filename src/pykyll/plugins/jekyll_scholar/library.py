"""The bibliographies of a site: which files a tag reads, each text parsed once.

Source of the behaviour: jekyll-scholar's `Utilities#bibliography` and `#bibtex_paths`.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.bibliography import BibliographyError, parse_all
from pykyll.errors import suggest
from pykyll.files.paths import join
from pykyll.plugins.jekyll_scholar.bibtex_error import BibTeXError
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.bibliography import Bibliography, Options
    from pykyll.extend import Host
    from pykyll.plugins.jekyll_scholar.options import TagOptions
    from pykyll.plugins.jekyll_scholar.settings import Settings


class Library:
    """The `.bib` files of a site.

    Args:
        host: The site.
    """

    def __init__(self, host: Host) -> None:
        self._host = host
        self._parsed: dict[object, Bibliography] = {}

    def bibliography(
        self, settings: Settings, options: TagOptions, interpolate: Callable[[str], str]
    ) -> Bibliography:
        """The bibliography that a tag works with.

        Args:
            settings: Those of the page.
            options: Those of the tag.
            interpolate: Fills in the variables of a file's name.

        Raises:
            HostError: Where a file is missing or cannot be read as BibTeX.
        """
        paths = [self._path(interpolate(name), settings) for name in self._names(settings, options)]
        files = tuple((self._shown(path), self._read(path)) for path in paths)
        how = settings.bibtex_options
        removes = options.removes_duplicates or settings.is_on("remove_duplicates")
        unique_by = tuple(options.duplicates_by) if removes else None
        key = (files, how, unique_by)
        known = self._parsed.get(key)
        if known is None:
            known = self._parsed[key] = self._parse(files, how)
            if unique_by is not None:
                known = self._parsed[key] = without_duplicates(known, unique_by)
        for warning in known.warnings:  # each page that shows the file tells them
            self._host.note(warning)
        return known

    def _names(self, settings: Settings, options: TagOptions) -> list[str]:
        if options.files:
            return options.files
        wanted = settings.text("bibliography")
        if "*" not in wanted:
            return [wanted]
        return self._host.disk.glob(self._folder(settings), wanted)

    def _folder(self, settings: Settings) -> str:
        source = settings.text("source")
        if source.startswith("/") and self._may_be_read(source):
            return source
        return os.path.normpath(join(self._host.source, source))

    def _may_be_read(self, path: str) -> bool:
        return not self._host.safe and self._host.disk.exists(path)

    def _path(self, name: str, settings: Settings) -> str:
        name = name or settings.text("bibliography")
        if name.startswith("/") and self._may_be_read(name):
            return name
        path = os.path.normpath(join(self._folder(settings), name))
        if not os.path.splitext(name)[1] and not self._host.disk.exists(path):
            path += ".bib"
        return path

    def _read(self, path: str) -> str:
        text = self._host.text_at(path)
        if text is None:
            shown = self._shown(path)
            folder = os.path.dirname(path)
            there = self._host.disk.glob(folder, "*.bib")
            raise HostError(
                f"there is no bibliography {shown}",
                f"No such file or directory @ rb_file_s_mtime - {path}",
                hint=suggest(os.path.basename(path), there)
                or "put the file there, or name another with `scholar: {source: …, "
                "bibliography: …}`",
            )
        return text

    def _shown(self, path: str) -> str:
        return path.removeprefix(f"{self._host.source.rstrip('/')}/")

    def _parse(self, files: Sequence[tuple[str, str]], how: Options) -> Bibliography:
        try:
            return parse_all(files, options=how)
        except BibliographyError as error:
            raise BibTeXError(error.diagnostics) from error


def without_duplicates(bibliography: Bibliography, fields: Sequence[str]) -> Bibliography:
    """The bibliography with the first alone of entries that say the same.

    Args:
        bibliography: What was read.
        fields: The fields that have to be the same, all where none is given; the type always.
    """
    seen: set[tuple[object, ...]] = set()
    kept = []
    for entry in bibliography.entries:
        names = fields or sorted(entry.fields)
        sign = (entry.type, *((name, entry.text(name)) for name in names))
        if sign not in seen:
            seen.add(sign)
            kept.append(entry)
    by_key = {entry.key: entry for entry in kept}
    return replace(bibliography, entries=kept, by_key=by_key)
