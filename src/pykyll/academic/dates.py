"""Dates in data files, which YAML reads as dates and schemas speak of as texts."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from pykyll.academic.finding import Finding
from pykyll.academic.schema import part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.academic.data_file import DataFile
    from pykyll.academic.schema import Definition

_SPANS = {"cv": ("from", "to"), "people": ("since", "until")}
"""Fields of which the second is no earlier than the first."""


def with_dates_as_text(value: object, definition: Definition) -> object:
    """The value with each date a text, where the schema speaks of one.

    Editors check the same schemas with YAML 1.2, to which a date is a text.
    """
    if isinstance(value, list):
        of_items = part(definition, "items")
        return [with_dates_as_text(each, of_items) for each in value]
    if isinstance(value, dict):
        properties = part(definition, "properties")
        return {
            key: with_dates_as_text(each, part(properties, key)) if isinstance(key, str) else each
            for key, each in value.items()
        }
    is_date = isinstance(value, date) and not isinstance(value, datetime)
    return str(value) if is_date and definition.get("format") == "date" else value


def spans_findings(file: DataFile, kind: str) -> Iterator[Finding]:
    """Ends that are before their beginning, of a kind of data that has both."""
    fields = _SPANS.get(kind)
    for at, entry in enumerate(file.entries if fields else ()):
        if fields and isinstance(entry, dict):
            yield from _span(at, entry, *fields)


def _span(at: int, entry: dict[str, object], begin: str, end: str) -> Iterator[Finding]:
    first, last = _year(entry.get(begin)), _year(entry.get(end))
    if first and last and last[: len(first)] < first[: len(last)]:
        message = f"`{end}: {last}` is before `{begin}: {first}`"
        yield Finding((at, end), message, "correct one of the two")


def _year(value: object) -> str:
    """A year, or a year and a month, as text; empty where it is neither."""
    text = str(value) if isinstance(value, (int, str)) else ""
    return text if re.fullmatch(r"\d{4}(?:-\d{2})?", text) else ""
