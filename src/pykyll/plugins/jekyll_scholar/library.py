"""The bibliographies of a site: which files a tag reads, each text parsed once.

Source of the behaviour: jekyll-scholar's `Utilities#bibliography` and `#bibtex_paths`.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.bibliography import BibliographyError, parse
from pykyll.errors import PykyllError, suggest
from pykyll.files.paths import join
from pykyll.ruby.glob import glob
from pykyll.ruby.truth import is_truthy
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.bibliography import Bibliography
    from pykyll.errors import Diagnostic
    from pykyll.extend import Host
    from pykyll.plugins.jekyll_scholar.options import Options
    from pykyll.plugins.jekyll_scholar.settings import Settings


class Library:
    """The `.bib` files of a site.

    Args:
        host: The site.
    """

    def __init__(self, host: Host) -> None:
        self._host = host
        self._parsed: dict[object, Bibliography] = {}
        self._warned: set[Diagnostic] = set()

    def bibliography(
        self, settings: Settings, options: Options, interpolate: Callable[[str], str]
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
        texts = [self._read(path) for path in paths]
        how = settings.get("bibtex_options")
        given = how if isinstance(how, dict) else {}
        removes = options.removes_duplicates or settings.is_on("remove_duplicates")
        wanted = {
            "strip": is_truthy(given.get("strip")),
            "parse_months": is_truthy(given.get("parse_months", False)),
            "parse_names": is_truthy(given.get("parse_names", True)),
            "replace_strings": settings.is_on("replace_strings"),
            "join_strings": settings.is_on("replace_strings") and settings.is_on("join_strings"),
        }
        unique_by = tuple(options.duplicates_by) if removes else None
        key = (tuple(paths), tuple(texts), tuple(wanted.values()), unique_by)
        known = self._parsed.get(key)
        if known is None:
            known = self._parse(paths, texts, wanted)
            if unique_by is not None:
                known = known.unique(unique_by)
            self._parsed[key] = known
        return known

    def _names(self, settings: Settings, options: Options) -> list[str]:
        if options.files:
            return options.files
        wanted = settings.text("bibliography")
        if "*" not in wanted:
            return [wanted]
        self._host.rests_on_everything()  # a new file would be one more
        folder = self._folder(settings)
        return glob(folder, wanted)

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
            there = [os.path.basename(each) for each in glob(folder, "*.bib")]
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

    def _parse(
        self, paths: Sequence[str], texts: Sequence[str], wanted: dict[str, bool]
    ) -> Bibliography:
        shown = [self._shown(path) for path in paths]
        # The original reads the texts as one.
        text = "".join(texts)
        first_lines = [1 + "".join(texts[:place]).count("\n") for place in range(len(texts))]

        def placed(found: Diagnostic) -> Diagnostic:
            if found.line is None or not shown:
                return found
            place = bisect_right(first_lines, found.line) - 1
            return replace(found, path=shown[place], line=found.line - first_lines[place] + 1)

        try:
            bibliography = parse(text, name=shown[0] if shown else "<none>", **wanted)
        except BibliographyError as error:
            raise _as_host_error(error, placed(error.diagnostic)) from error
        for warning in map(placed, bibliography.warnings):
            if warning not in self._warned:
                self._warned.add(warning)
                self._host.note(warning)
        return bibliography


def _as_host_error(error: PykyllError, diagnostic: Diagnostic) -> HostError:
    problem = HostError(error.message, diagnostic.reference)
    problem.template_name, problem.line = diagnostic.path, diagnostic.line
    problem.diagnostic = replace(diagnostic, reference=None)
    return problem
