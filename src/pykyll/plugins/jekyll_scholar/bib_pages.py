"""Pages that are BibTeX files with front matter.

Source of the behaviour: jekyll-scholar's `BibTeXConverter`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.bibliography import BibliographyError, Entry, Options, parse, to_csl
from pykyll.plugins.jekyll_scholar.bibtex_error import BibTeXError
from pykyll.plugins.jekyll_scholar.settings import Settings
from pykyll.plugins.jekyll_scholar.work import told_here
from pykyll.ruby.strings import lstrip

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.bibliography import Bibliography
    from pykyll.errors import Diagnostic
    from pykyll.extend import Host
    from pykyll.plugins.jekyll_scholar.scholar import Scholar


def bib_page_converter(scholar: Scholar) -> Callable[[str, str, int], str]:
    """What converts such a page: each entry as a reference, what stands between as Markdown."""

    def convert(content: str, path: str, first_line: int) -> str:
        host = scholar.host
        settings = Settings.merged(host.config.get("scholar"))
        renderer = scholar.renderer(settings.or_default("style"), settings.or_default("locale"))
        parts = []
        for part in _read(host, content, path, first_line).parts:
            if isinstance(part, Entry):
                shown = scholar.filtered(part, settings)
                with told_here(part):
                    parts.append(renderer.reference(to_csl(shown), number=None))
            else:
                parts.append(lstrip(part.text))
        return host.filters.markdownify("\n".join(parts))

    return convert


def _read(host: Host, content: str, path: str, first_line: int) -> Bibliography:
    """What stands behind the front matter, with the places of the file."""

    def placed(found: Diagnostic) -> Diagnostic:
        return replace(found, line=(found.line or 1) + first_line - 1)

    try:
        found = parse(content, name=path, options=Options(strip=True, replace_strings=False))
    except BibliographyError as error:
        raise BibTeXError([placed(each) for each in error.diagnostics]) from error
    for warning in found.warnings:
        host.note(placed(warning))
    return found
