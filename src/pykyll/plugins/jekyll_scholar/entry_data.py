"""An entry as templates see it.

Source of the behaviour: jekyll-scholar's `Utilities#liquidify`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography import BibliographyError, Names, filters, to_bibtex
from pykyll.plugins.jekyll_scholar.scholar import as_told

if TYPE_CHECKING:
    from pykyll.bibliography import Entry, Name
    from pykyll.plugins.jekyll_scholar.settings import Settings


def entry_data(entry: Entry, shown: Entry, settings: Settings) -> dict[str, object]:
    """Key, type, the entry printed anew, and each field as text; names also one by one.

    Args:
        entry: As it was read.
        shown: With the text filters applied.
        settings: Those of the page.
    """
    raw_filters = settings.filters("raw_bibtex_filters")
    skipped = settings.names("bibtex_skip_fields")
    data: dict[str, object] = {
        "key": entry.key,
        "type": entry.type,
        "bibtex": to_bibtex(
            entry,
            without=skipped,
            quotes=settings.quotes,
            change=(lambda text: _filtered(text, raw_filters)) if raw_filters else None,
        ),
    }
    for name, value in shown.fields.items():
        data[name] = value.text
        if isinstance(value, Names):
            parts = [_parts(person) for person in value.names]
            data[f"{name}_array"] = parts
            for place, person in enumerate(parts):
                data.update({f"{name}_{place}_{part}": text for part, text in person.items()})
    return data


def _filtered(text: str, names: list[str]) -> str:
    try:
        return filters.apply(text, names)
    except BibliographyError as error:
        raise as_told(error) from error


def _parts(person: Name) -> dict[str, object]:
    parts = {
        "first": person.first,
        "last": person.last,
        "prefix": person.prefix,
        "suffix": person.suffix,
    }
    return {name: part or "" for name, part in parts.items()}
