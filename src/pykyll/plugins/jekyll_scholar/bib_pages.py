"""Pages that are BibTeX files with front matter.

Source of the behaviour: jekyll-scholar's `BibTeXConverter`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography import BibliographyError, Entry, Options, parse, to_csl
from pykyll.plugins.jekyll_scholar.library import as_host_error
from pykyll.plugins.jekyll_scholar.settings import Settings
from pykyll.plugins.jekyll_scholar.work import told_here
from pykyll.ruby.strings import lstrip

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.bibliography import Bibliography
    from pykyll.plugins.jekyll_scholar.scholar import Scholar


def bib_page_converter(scholar: Scholar) -> Callable[[str], str]:
    """What converts such a page: each entry as a reference, what stands between as Markdown."""

    def convert(content: str) -> str:
        host = scholar.host
        settings = Settings.merged(host.config.get("scholar"))
        renderer = scholar.renderer(settings.text("style"), settings.text("locale"))
        parts = []
        for part in _read(content).parts:
            if isinstance(part, Entry):
                shown = scholar.filtered(part, settings, resolved=True)
                with told_here(part):
                    parts.append(renderer.reference(to_csl(shown), number=None))
            else:
                parts.append(lstrip(part.text))
        return host.filters.markdownify("\n".join(parts))

    return convert


def _read(content: str) -> Bibliography:
    try:
        return parse(content, name="", options=Options(replace_strings=False))
    except BibliographyError as error:
        raise as_host_error(error) from error
