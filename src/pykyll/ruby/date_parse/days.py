"""The rules for days, from `5 January 2019` to bare digits; the first that matches counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.ruby.date_parse.digits import take_digits
from pykyll.ruby.date_parse.elements import pattern
from pykyll.ruby.date_parse.which_is_the_year import sort_day

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from pykyll.ruby.date_parse.elements import DateElements, Rest

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = f"({'|'.join(_MONTHS)})"
_ERA = r"(c(?:e\b|\.e\.)|b(?:ce\b|\.c\.e\.)|a(?:d\b|\.d\.)|b(?:c\b|\.c\.))?"
_ERAS = {"m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018}


_EUROPEAN = pattern(
    rf"('?[0-9]+)[^-0-9 ]* *{_MONTH}[^-0-9 ']*"
    rf"(?: *{_ERA} *('?-?[0-9]+(?:(?:st|nd|rd|th)\b)?))?"
)
_AMERICAN = pattern(rf"\b{_MONTH}[^-0-9 ']* *('?[0-9]+)[^-0-9 ']*(?: *,? *{_ERA} *('?-?[0-9]+))?")
_ISO = pattern(r"('?[-+]?[0-9]+)-([0-9]+)-('?-?[0-9]+)")
_JAPANESE = pattern(r"\b([mtshr])([0-9]+)\.([0-9]+)\.([0-9]+)")
_VMS_DAY = pattern(rf"('?-?[0-9]+)-{_MONTH}[^-/.]*-('?-?[0-9]+)")
_VMS_MONTH = pattern(rf"\b{_MONTH}[^-/.]*-('?-?[0-9]+)(?:-('?-?[0-9]+))?")
_SLASHES = pattern(r"('?-?[0-9]+)/ *('?[0-9]+)(?:[^0-9] *('?-?[0-9]+))?")
_DOTS = pattern(r"('?-?[0-9]+)\. *('?[0-9]+)\. *('?-?[0-9]+)")
_WEEK = pattern(r"\b([0-9]{2}|[0-9]{4})?-?w([0-9]{2})(?:-?([0-9]))?\b")
_DAY_OF_WEEK = pattern(r"-w-([0-9])\b")
_MONTH_DAY = pattern(r"--([0-9]{2})?-([0-9]{2})\b")
_JOINED_MONTH_DAY = pattern(r"--([0-9]{2})([0-9]{2})?\b")
_NO_ORDINAL = pattern(r"[,.]([0-9]{2}|[0-9]{4})-[0-9]{3}\b")
_ORDINAL = pattern(r"\b([0-9]{2}|[0-9]{4})-([0-9]{3})\b")
_NO_DAY_OF_YEAR = pattern(r"[0-9]-[0-9]{3}\b")
_DAY_OF_YEAR = pattern(r"\b-([0-9]{3})\b")
_APOSTROPHE_YEAR = pattern(r"'([0-9]+)\b")
_LONE_MONTH = pattern(rf"\b{_MONTH}[^ ]*")
_LONE_DAY = pattern(r"([0-9]+)(st|nd|rd|th)\b")


def _month_number(name: str) -> str:
    return str(_MONTHS.index(name.lower()) + 1)


def _european(rest: Rest, found: DateElements) -> bool:
    match = rest.take(_EUROPEAN)
    if match is None:
        return False
    sort_day(found, match[4], _month_number(match[2]), match[1])
    found.is_before_christ |= bool(match[3]) and match[3][0] in "bB"
    return True


def _american(rest: Rest, found: DateElements) -> bool:
    match = rest.take(_AMERICAN)
    if match is None:
        return False
    sort_day(found, match[4], _month_number(match[1]), match[2])
    found.is_before_christ |= bool(match[3]) and match[3][0] in "bB"
    return True


def _year_month_day(expression: re.Pattern[str]) -> Callable[[Rest, DateElements], bool]:
    def rule(rest: Rest, found: DateElements) -> bool:
        match = rest.take(expression)
        if match is None:
            return False
        sort_day(found, match[1], match[2], match[3])
        return True

    return rule


def _japanese(rest: Rest, found: DateElements) -> bool:
    match = rest.take(_JAPANESE)
    if match is None:
        return False
    found.year = int(match[2]) + _ERAS[match[1].lower().replace("ſ", "s")]
    found.month, found.day = int(match[3]), int(match[4])
    return True


def _vms(rest: Rest, found: DateElements) -> bool:
    match = rest.take(_VMS_DAY)
    if match is not None:
        sort_day(found, match[3], _month_number(match[2]), match[1])
        return True
    match = rest.take(_VMS_MONTH)
    if match is None:
        return False
    sort_day(found, match[3], _month_number(match[1]), match[2])
    return True


def _iso_parts(rest: Rest, found: DateElements) -> bool:
    if rest.take(_WEEK) or rest.take(_DAY_OF_WEEK):
        return True  # weeks are no time to Time.parse
    match = rest.take(_MONTH_DAY) or rest.take(_JOINED_MONTH_DAY)
    if match is not None:
        found.month = int(match[1]) if match[1] else None
        found.day = int(match[2]) if match[2] else None
        return True
    match = None if _NO_ORDINAL.search(rest.text) else rest.take(_ORDINAL)
    if match is not None:
        found.year, found.day_of_year = int(match[1]), int(match[2])
        return True
    match = None if _NO_DAY_OF_YEAR.search(rest.text) else rest.take(_DAY_OF_YEAR)
    if match is not None:
        found.day_of_year = int(match[1])
    return match is not None


def _apostrophe_year(rest: Rest, found: DateElements) -> bool:
    match = rest.take(_APOSTROPHE_YEAR)
    if match is not None:
        found.year = int(match[1])
    return match is not None


def _lone_month(rest: Rest, found: DateElements) -> bool:
    match = rest.take(_LONE_MONTH)
    if match is not None:
        found.month = int(_month_number(match[1]))
    return match is not None


def _lone_day(rest: Rest, found: DateElements) -> bool:
    match = rest.take(_LONE_DAY)
    if match is not None:
        found.day = int(match[1])
    return match is not None


DAY_RULES: tuple[Callable[[Rest, DateElements], bool], ...] = (
    _european,
    _american,
    _year_month_day(_ISO),
    _japanese,
    _vms,
    _year_month_day(_SLASHES),
    _year_month_day(_DOTS),
    _iso_parts,
    _apostrophe_year,
    _lone_month,
    _lone_day,
    take_digits,
)
