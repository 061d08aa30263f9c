"""Dates as CSL-JSON: parts that are numbers, or what stands there literally."""

from __future__ import annotations

from typing import TypeAlias

from pykyll.regex import regex

Date: TypeAlias = "dict[str, list[list[int]] | str]"
"""`{"date-parts": [[2020, 5]]}`, two lists for a span of time; or `{"literal": "in press"}`."""

_ACCESSED = regex(r"[0-9]{4}(?:-[0-9]{1,2}){0,2}")
_NUMBER = regex(r"[0-9]{1,9}")
_LEADING_NUMBER = regex(r"\s*([+-]?[0-9]+)")
_MOST_DIGITS = 9


def of_date(text: str) -> Date:
    """`date`: years, months and days, a stroke between two dates; what is no number is 0."""
    spans = text.rstrip("/").split("/") if text.strip("/") else []
    return {"date-parts": [[_number(part) for part in span.split("-")] for span in spans]}


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
    """`urldate`: `2021-02-03` as parts, others literally."""
    if not _ACCESSED.fullmatch(text):
        return {"literal": text}
    return {"date-parts": [[int(part) for part in text.split("-")]]}


def _number(text: str) -> int:
    """The number that a text begins with, as Ruby's `to_i` reads it; 0 for none."""
    match = _LEADING_NUMBER.match(text)
    return int(match[1][:_MOST_DIGITS]) if match else 0
