"""Pages that are BibTeX files with front matter.

Source of the behaviour: jekyll-scholar's `BibTeXConverter`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography import Entry, parse, to_csl
from pykyll.plugins.jekyll_scholar.entry_data import filtered
from pykyll.plugins.jekyll_scholar.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.plugins.jekyll_scholar.scholar import Scholar


def bib_page_converter(scholar: Scholar) -> Callable[[str], str]:
    """What converts such a page: each entry as a reference, what stands between as Markdown."""

    def convert(content: str) -> str:
        host = scholar.host
        settings = Settings.merged(host.config.get("scholar"))
        renderer = scholar.renderer(settings.text("style"), settings.text("locale"))
        filters = settings.names("bibtex_filters")
        parts = []
        for part in parse(content).parts:
            if isinstance(part, Entry):
                parts.append(renderer.reference(to_csl(filtered(part, filters)), number=None))
            else:
                parts.append(part)
        return host.filters.markdownify("\n".join(parts))

    return convert
