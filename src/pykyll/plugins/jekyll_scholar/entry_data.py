"""An entry as templates see it.

Source of the behaviour: jekyll-scholar's `Utilities#liquidify`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pykyll.bibliography import to_bibtex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.bibliography import Entry
    from pykyll.plugins.jekyll_scholar.settings import Settings


def filtered(entry: Entry, names: Sequence[str]) -> Entry:
    """The entry with text filters applied to all its values."""
    return _filtered(entry, tuple(names)) if names else entry


@lru_cache(maxsize=4096)
def _filtered(entry: Entry, names: tuple[str, ...]) -> Entry:
    return entry.converted(names)


def entry_data(entry: Entry, settings: Settings) -> dict[str, object]:
    """Key, type, the entry printed anew, and each field as text; names also one by one."""
    data: dict[str, object] = {
        "key": entry.key,
        "type": entry.type,
        "bibtex": to_bibtex(
            entry,
            without=settings.names("bibtex_skip_fields"),
            quotes=settings.quotes,
            filters=settings.names("raw_bibtex_filters"),
        ),
    }
    shown = filtered(entry, settings.names("bibtex_filters"))
    for name in shown.fields:
        data[name] = shown.text(name)
        people = shown.names(name)
        if people is not None:
            parts = [person.parts() for person in people]
            data[f"{name}_array"] = parts
            for place, person in enumerate(parts):
                data.update({f"{name}_{place}_{part}": text for part, text in person.items()})
    return data
