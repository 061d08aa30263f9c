"""Fields of entries and what CSL calls them; a field that is not here keeps its name."""

from __future__ import annotations

from pykyll.regex import regex

FIELDS = {
    "address": "publisher-place",
    "booktitle": "container-title",
    "doi": "DOI",
    "institution": "publisher",
    "isbn": "ISBN",
    "journal": "container-title",
    "journaltitle": "container-title",
    "number": "issue",
    "organization": "publisher",
    "pages": "page",
    "pmcid": "PMCID",
    "pmid": "PMID",
    "school": "publisher",
    "series": "collection-title",
    "type": "genre",
    "url": "URL",
}
ACCESS = frozenset({"accessed", "urldate"})
"""Fields that say when a page was looked at."""
DATES = frozenset({"date", "year", "month", "day"})
"""Fields that make up `issued`."""

_ADDRESS = regex(r"\s*+(?:\\url)?\s*+\{?\s*+([A-Za-z][A-Za-z0-9+.-]*+://[^}]*+)\}?\s*+")


def howpublished(text: str) -> tuple[str, str]:
    """The CSL field and its text for `howpublished`: an address, or else a publisher."""
    match = _ADDRESS.fullmatch(text)
    return ("URL", match[1]) if match else ("publisher", text)
