"""Dates as CSL-JSON: parts that are numbers, or what stands there literally."""

from __future__ import annotations

from typing import TypeAlias

from pykyll.regex import regex

Date: TypeAlias = "dict[str, list[list[int]] | str]"
"""`{"date-parts": [[2020, 5]]}`, two lists for a span of time; or `{"literal": "in press"}`."""

_ACCESSED = regex(r"[0-9/-]+")
_NUMBER = regex(r"[0-9]{1,9}")
_LEADING_NUMBER = regex(r"\s*([+-]?[0-9]+)")
_MOST_DIGITS = 9


def of_date(text: str) -> Date:
    """`date`: years, months and days, a stroke between two dates; what is no number is 0."""
    return {"date-parts": [[_number(part) for part in _split(s, "-")] for s in _split(text, "/")]}


def of_year(year: str, month: int | None, day: str) -> Date:
    """`year` of digits with the month and the day, as far as they are known; others literally.

    Years beyond nine digits are literal too: no calendar has them, and Python no such numbers.
    """
    if not _NUMBER.fullmatch(year):
        return {"literal": year}
    parts = [_number(year)]
    if month is not None:
        parts.append(month)
        if _NUMBER.fullmatch(day):
            parts.append(_number(day))
    return {"date-parts": [parts]}


def of_access(text: str) -> Date:
    """`urldate`: digits, hyphens and strokes as `date` has them, others literally."""
    return of_date(text) if _ACCESSED.fullmatch(text) else {"literal": text}


def _split(text: str, sign: str) -> list[str]:
    """The parts of a text as Ruby's `split` gives them: empty ones at the end are none."""
    parts = text.rstrip(sign)
    return parts.split(sign) if parts else []


def _number(text: str) -> int:
    """The number that a text begins with, as Ruby's `to_i` reads it; 0 for none."""
    match = _LEADING_NUMBER.match(text)
    return int(match[1][:_MOST_DIGITS]) if match else 0
