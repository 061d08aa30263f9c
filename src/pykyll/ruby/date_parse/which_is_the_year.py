"""Which of three numbers is the year: apostrophes and long numbers mark it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.ruby.date_parse.elements import DateElements

_LEADING_DIGITS = regex(r"[^-+0-9]*([-+]?[0-9]+)(.*)\Z", re.DOTALL)
_NUMBER = regex(r"([-+])?([0-9]+)")


def sort_day(found: DateElements, year: str | None, month: str | None, day: str | None) -> None:
    """Note year, month and day, told apart."""
    if year and month and not day:
        year, month, day = day, year, month
    if year is None:
        if day is not None and len(day) > 2:
            year, day = day, year
        if day is not None and day.startswith("'"):
            year, day = day, year
    if year is not None:
        match = _LEADING_DIGITS.match(year)
        if match is not None and match[2]:
            year, day = day, match[1]
    if month is not None and (month.startswith("'") or len(month) > 2):
        year, month, day = month, day, year
    if day is not None and (day.startswith("'") or len(day) > 2):
        year, day = day, year
    if year is not None:
        _set_year(found, year)
    found.month = _number(month) if month is not None else found.month
    found.day = _number(day) if day is not None else found.day


def _set_year(found: DateElements, year: str) -> None:
    match = _NUMBER.search(year)
    if match is None:
        return
    is_long = match[1] or len(match[2]) > 2
    if is_long and not year.startswith("'"):
        found.is_short_year = False
    found.year = int(match[0])


def _number(text: str) -> int | None:
    match = re.search("[0-9]+", text)
    return int(match[0]) if match else None
