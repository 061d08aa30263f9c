"""jekyll-scholar: bibliographies and citations from BibTeX files.

Its tags are `bibliography`, `bibliography_count`, `cite`, `nocite`, `reference`,
`cite_details` and `details_link`, its blocks `quote` and `bibtex`; pages that end in `.bib`
are converted, and entries may have pages of their own.

Source of the behaviour: jekyll-scholar 7.3, and what it printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.plugins.jekyll_scholar.bib_pages import bib_page_converter
from pykyll.plugins.jekyll_scholar.bibliography_tag import bibliography_tag
from pykyll.plugins.jekyll_scholar.details import add_details_pages
from pykyll.plugins.jekyll_scholar.entry_tags import install_entry_tags
from pykyll.plugins.jekyll_scholar.scholar import Scholar
from pykyll.plugins.jekyll_scholar.settings import slips

if TYPE_CHECKING:
    from pykyll.extend import Host


def install(host: Host) -> None:
    """Add the tags, the converter and the generator."""
    scholar = Scholar(host)
    for name, hint in slips(host.config.get("scholar")):
        host.warn(f"`scholar:` has no setting '{name}'", path="_config.yml", hint=hint)
    host.add_tag("bibliography", bibliography_tag(scholar))
    install_entry_tags(host, scholar)
    converter = bib_page_converter(scholar)
    host.add_converter(converter, (".bib", ".bibtex"), priority="highest", place=True)
    host.add_generator(lambda site: add_details_pages(site, scholar), priority="high")
