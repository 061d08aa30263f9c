"""An entry as an item of CSL-JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pykyll.bibliography.bibtex.months import number_of
from pykyll.bibliography.bibtex.names import FIELDS as PEOPLE
from pykyll.bibliography.bibtex.names import UnreadableNamesError, parse_names
from pykyll.bibliography.bibtex.value import Names
from pykyll.bibliography.csl_json.dates import Date, of_access, of_date, of_year
from pykyll.bibliography.csl_json.fields import ACCESS, DATES, FIELDS, howpublished
from pykyll.bibliography.csl_json.types import GENRES, REPORTS, TYPES

if TYPE_CHECKING:
    from pykyll.bibliography.bibtex.entry import Entry
    from pykyll.bibliography.bibtex.name import Name
    from pykyll.bibliography.bibtex.value import Value

Field: TypeAlias = "str | list[dict[str, str]] | Date"
Item: TypeAlias = "dict[str, Field]"


def to_csl(entry: Entry) -> Item:
    """The entry as an item of CSL-JSON, with what it has by `crossref`.

    Texts stay as they are, commands of LaTeX too: filter the entry first
    (`entry.converted(…)`). What the parent gives is not filtered, and the date is the entry's
    own, never its parent's, as bibtex-ruby has it. Of two fields that go by one name (`journal`
    and `booktitle`), the first has it, and the other keeps its own. `issued` as a field of the
    entry stays a text, which no style can read.
    """
    item: Item = {}
    for name, value in (*entry.fields.items(), *entry.inherited_fields()):
        if name not in DATES:
            csl_name, csl_value = _converted(name, value)
            item[name if csl_name in item else csl_name] = csl_value
    if entry.type in REPORTS and "number" in entry.fields:
        item["number"] = entry.text("number")
    if month := number_of(entry.text("month")):
        item.setdefault("month_numeric", str(month))
    item["id"] = entry.key
    if issued := _issued(entry):
        item["issued"] = issued
    item["type"] = TYPES.get(entry.type, entry.type)
    if entry.type in GENRES:
        item.setdefault("genre", GENRES[entry.type])
    return item


def _converted(name: str, value: Value) -> tuple[str, Field]:
    if isinstance(value, Names) or name in PEOPLE:
        return FIELDS.get(name, name), [person.to_csl() for person in _people(value)]
    if name in ACCESS:
        return "accessed", of_access(value.text)
    if name == "howpublished":
        return howpublished(value.text)
    return FIELDS.get(name, name), value.text


def _people(value: Value) -> tuple[Name, ...]:
    """The names of a field, told apart here where they were not when it was read."""
    if isinstance(value, Names):
        return value.names
    try:
        return parse_names(value.text)
    except UnreadableNamesError:
        return ()


def _issued(entry: Entry) -> Date | None:
    """`date` goes before `year`."""
    if "date" in entry.fields:
        return of_date(entry.text("date"))
    if "year" in entry.fields:
        return of_year(entry.text("year"), number_of(entry.text("month")), entry.text("day"))
    return None
