"""Dates: their first day or what is known of it, season, literal text.

Source of the behaviour: citeproc 1.1.0, `CiteProc::Date`.
"""

from __future__ import annotations

import json
from datetime import UTC, date
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.errors import RenderError
from pykyll.bibliography.csl.values.truth import says_yes
from pykyll.dataclass import dataclass
from pykyll.ruby.numbers import string_to_i

if TYPE_CHECKING:
    from collections.abc import Mapping

Parts = tuple[int, ...]
"""Year, month, day; as many as are known."""


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date, or a range of which only the first day is printed."""

    parts: tuple[Parts, ...]
    season: object = None
    literal: object = None
    circa: object = None

    @property
    def is_literal(self) -> bool:
        """Whether it is a text, to be printed as it is."""
        return says_yes(self.literal)

    @property
    def is_season(self) -> bool:
        """Whether it names a season instead of a month."""
        return says_yes(self.season)

    @property
    def is_uncertain(self) -> bool:
        """Whether it is marked as approximate."""
        return says_yes(self.circa)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not (any(self.parts) or self.is_literal or self.is_season)

    @property
    def is_numeric(self) -> bool:
        """Dates are no numbers."""
        return False

    @property
    def is_plural(self) -> bool:
        """Whether there is a second date, the end of a range."""
        return len(self.parts) > 1 and bool(self.parts[1])

    def part(self, index: int) -> int | None:
        """Year (0), month (1) or day (2) of the first day, where it is known."""
        first = self.parts[0] if self.parts else ()
        return first[index] if index < len(first) else None

    def __str__(self) -> str:
        if self.is_literal:
            return str(self.literal)
        if self.is_season:
            return str(self.season)
        return str([list(part) for part in self.parts])


def to_date(value: object, variable: str) -> DateValue:
    """The date that a CSL-JSON value says.

    Raises:
        RenderError: It says none.
    """
    try:
        return _to_date(value)
    except (ValueError, TypeError, OverflowError, RecursionError):
        shown = repr(value)[:80]
        hint = "write a date like 2019-05-31, or a year and a month"
        raise RenderError(f"{shown} is no date for '{variable}'", hint=hint) from None


def _to_date(value: object) -> DateValue:
    match value:
        case dict():
            return _from_mapping({str(key): each for key, each in value.items()})
        case list():
            return DateValue(_lists(value if value and isinstance(value[0], list) else [value]))
        case int() | float() if not isinstance(value, bool):
            return DateValue(((_integer(value),),))
        case str() if value.lstrip(" \t\n\v\f\r").startswith("{"):
            return _to_date(json.loads(value))
        case str():
            return DateValue((parse_day(value),))
    raise TypeError


def _from_mapping(value: Mapping[str, object]) -> DateValue:
    parts: tuple[Parts, ...]
    if "raw" in value:
        parts = (parse_day(str(value["raw"])),)
    if "raw" not in value or "date-parts" in value:
        lists = value.get("date-parts")
        parts = _lists([] if lists is None or lists is False else lists)
    return DateValue(parts, value.get("season"), value.get("literal"), value.get("circa"))


def _lists(lists: object) -> tuple[Parts, ...]:
    if not isinstance(lists, list):
        raise TypeError
    return tuple(_numbers(each if isinstance(each, list) else [each]) for each in lists)


def _numbers(values: list[object]) -> Parts:
    if len(values) > 3:
        raise ValueError
    return tuple(_integer(value) for value in values)


def _integer(value: object) -> int:
    match value:
        case None:
            return 0
        case bool():
            raise TypeError
        case int():
            return value
        case float():
            return int(value)
        case str():
            return string_to_i(value)
    raise TypeError


def parse_day(text: str) -> tuple[int, int, int]:
    """Year, month and day as Ruby's `Date.parse` reads them; what is missing is today's.

    Raises:
        ValueError: It is no day.
        OverflowError: Likewise.
    """
    from pykyll.ruby.date_parse import parse_elements  # its rules take 3 ms to compile

    found = parse_elements(text)
    if found.day_of_year is not None and found.month is None:
        year = found.year if found.year is not None else _today().year
        day = date.fromordinal(date(year, 1, 1).toordinal() + found.day_of_year - 1)
        if day.year != year or found.day_of_year < 1:
            raise ValueError
        return day.year, day.month, day.day
    if found.year is None and found.month is None and found.day is None:
        raise ValueError
    today = _today()
    year = today.year if found.year is None else found.year
    month = found.month
    if month is None:
        month = 1 if found.year is not None else today.month
    day = date(year, month, 1 if found.day is None else found.day)
    return day.year, day.month, day.day


def _today() -> date:
    from datetime import datetime

    return datetime.now(UTC).date()
