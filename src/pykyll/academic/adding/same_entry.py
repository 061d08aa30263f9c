"""What of an entry would come out of the site's BibTeX otherwise than it came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.adding.names import same_people
from pykyll.academic.adding.plain_text import same_text
from pykyll.academic.export import to_bibtex
from pykyll.bibliography import BibliographyError, Options, parse
from pykyll.bibliography.bibtex.months import number_of
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.academic.adding.found import Values

_OPTIONS = Options(parse_names=False, parse_months=False)
_DASHES = regex(r"(?>(?:(?<!\s)\s++)?)(?:-+|[–—])\s*")
_LONGEST_MONTH = len("September")
_PEOPLE = frozenset({"author", "editor"})


def kept_verbatim(values: Values, given: Mapping[str, str]) -> dict[str, str]:
    """The fields that have to be kept word for word.

    Args:
        values: The paper that was made of the entry.
        given: The entry's fields, but for those that are left out on purpose.
    """
    printed = _printed(values)
    return {
        name: text for name, text in given.items() if not _is_same(name, text, printed.get(name))
    }


def _printed(values: Values) -> dict[str, str]:
    try:
        entries = parse(to_bibtex({**values, "key": "key"}), options=_OPTIONS).entries
    except BibliographyError:
        return {}
    return {name: entry.text(name) for entry in entries for name in entry.fields}


def _is_same(name: str, given: str, printed: str | None) -> bool:
    if printed is None:
        return False
    if name in _PEOPLE:
        return same_people(given, printed)
    if name == "month":
        return number_of(given) == number_of(printed) and len(given) <= _LONGEST_MONTH
    if name == "pages":
        return same_text(_DASHES.sub("-", given), _DASHES.sub("-", printed))
    return same_text(given, printed)
