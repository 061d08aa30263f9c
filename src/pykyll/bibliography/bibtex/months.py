"""Months: `{March}`, `mar`, `3` and `{03}` are one."""

from __future__ import annotations

import re

from pykyll.bibliography.bibtex.value import Joined, of_symbol, of_text
from pykyll.regex import regex

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = regex("|".join(_NAMES), re.IGNORECASE)
_NUMBER = regex(r"0?[0-9]|1[0-2]")


def number_of(value: str) -> int | None:
    """Which month a text names, by its first three letters or its number alone; 0 is December."""
    if match := _NAME.match(value):
        return _NAMES.index(match[0].lower()) + 1
    return int(value) or len(_NAMES) if _NUMBER.fullmatch(value) else None


def with_month(fields: dict[str, Joined]) -> dict[str, Joined]:
    """The fields with `month` as the name BibTeX defines, and `month_numeric` behind them."""
    month = fields.get("month")
    number = None if month is None else number_of(month.text)
    if number is None:
        return fields
    return fields | {"month": of_symbol(_NAMES[number - 1]), "month_numeric": of_text(str(number))}
