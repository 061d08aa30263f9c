"""What Ruby's `Date._parse` finds in a text: year, month, day, hour and the rest, as written.

Each rule takes its match out of the text and leaves a blank, so that the next one sees
what is left. The first rule for days that matches ends the search for days.
Source of the behaviour: `ext/date/date_parse.c` of Ruby 3.1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_LENGTH = 128
"""Ruby refuses longer texts."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = f"({'|'.join(_MONTHS)})"
_ERA = r"(c(?:e\b|\.e\.)|b(?:ce\b|\.c\.e\.)|a(?:d\b|\.d\.)|b(?:c\b|\.c\.))?"
_ERAS = {"m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018}


@dataclass(slots=True)
class DateElements:
    """What was found; None where it was not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_of_year: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    fraction: Fraction | None = None
    zone: str | None = None
    is_before_christ: bool = False
    is_short_year: bool = True
    """Years below 100 mean this century or the last."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found that says a time."""
        return all(
            part is None
            for part in (
                self.year,
                self.month,
                self.day,
                self.day_of_year,
                self.hour,
                self.minute,
                self.second,
                self.fraction,
            )
        )


class _Rest:
    """The text that no rule has used yet."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.search(self.text)
        if match is not None:
            self.text = f"{self.text[: match.start()]} {self.text[match.end() :]}"
        return match


def parse_elements(text: str) -> DateElements:
    """`Date._parse(text)`.

    Raises:
        ValueError: The text is longer than Ruby allows.
    """
    if len(text) > MAX_LENGTH:
        raise ValueError("string length too long")
    rest = _Rest(_NOISE.sub(" ", text))
    found = DateElements()
    rest.take(_WEEKDAY)
    _take_time(rest, found)
    for rule in _DAY_RULES:
        if rule(rest, found):
            break
    if rest.take(_BEFORE_CHRIST):
        found.is_before_christ = True
    _take_fragment(rest, found)
    if found.is_before_christ and found.year is not None:
        found.year = 1 - found.year
    if found.is_short_year and found.year is not None and 0 <= found.year <= 99:
        found.year += 1900 if found.year >= 69 else 2000
    return found


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


_NOISE = re.compile(r"(?:[^-+',./:@\w\[\]]|_)+")
_WEEKDAY = _pattern(r"\b(sun|mon|tue|wed|thu|fri|sat)[^-/0-9 ]*")
_BEFORE_CHRIST = _pattern(r"\b(bc\b|bce\b|b\.c\.|b\.c\.e\.)")
_FRAGMENT = re.compile(r"\A *([0-9]{1,2}) *\Z")

# Times ---------------------------------------------------------------------------------

_TIME = _pattern(
    r"((?:[0-9]+ *: *[0-9]+(?: *: *[0-9]+(?:[,.][0-9]*)?)?"
    r"|[0-9]+ *h(?: *[0-9]+m?(?: *[0-9]+s?)?)?)"
    r"(?: *[ap](?:m\b|\.m\.))?"
    r"|[0-9]+ *[ap](?:m\b|\.m\.))"
    r"(?: *((?:gmt|utc?)?[-+][0-9]+(?:[,.:][0-9]+(?::[0-9]+)?)?"
    r"|(?:[^\W\d_]|[. ])+(?:standard|daylight) time\b"
    r"|[^\W\d_]+(?: dst)?\b))?"
)
_CLOCK = _pattern(
    r"\A([0-9]+)h?(?: *:? *([0-9]+)m?(?: *:? *([0-9]+)(?:[,.]([0-9]*))?s?)?)?"
    r"(?: *([ap])(?:m\b|\.m\.))?"
)


def _take_time(rest: _Rest, found: DateElements) -> None:
    match = rest.take(_TIME)
    if match is None:
        return
    found.zone = match[2]
    clock = _CLOCK.match(match[1])
    if clock is None:
        return
    found.hour = int(clock[1])
    if clock[5]:
        found.hour = found.hour % 12 + (12 if clock[5] in "pP" else 0)
    found.minute = int(clock[2]) if clock[2] else None
    found.second = int(clock[3]) if clock[3] else None
    if clock[4]:
        found.fraction = _fraction(clock[4])


def _fraction(digits: str) -> Fraction:
    return Fraction(int(digits or 0), 10 ** len(digits))


def _take_fragment(rest: _Rest, found: DateElements) -> None:
    """A lone number that is left is the day of a time, or the hour of a day."""
    match = _FRAGMENT.search(rest.text)
    if match is None:
        return
    number = int(match[1])
    if found.hour is not None and found.day is None and 1 <= number <= 31:
        found.day = number
    if found.day is not None and found.hour is None and 0 <= number <= 24:
        found.hour = number


# Days ----------------------------------------------------------------------------------

_EUROPEAN = _pattern(
    rf"('?[0-9]+)[^-0-9 ]* *{_MONTH}[^-0-9 ']*"
    rf"(?: *{_ERA} *('?-?[0-9]+(?:(?:st|nd|rd|th)\b)?))?"
)
_AMERICAN = _pattern(rf"\b{_MONTH}[^-0-9 ']* *('?[0-9]+)[^-0-9 ']*(?: *,? *{_ERA} *('?-?[0-9]+))?")
_ISO = _pattern(r"('?[-+]?[0-9]+)-([0-9]+)-('?-?[0-9]+)")
_JAPANESE = _pattern(r"\b([mtshr])([0-9]+)\.([0-9]+)\.([0-9]+)")
_VMS_DAY = _pattern(rf"('?-?[0-9]+)-{_MONTH}[^-/.]*-('?-?[0-9]+)")
_VMS_MONTH = _pattern(rf"\b{_MONTH}[^-/.]*-('?-?[0-9]+)(?:-('?-?[0-9]+))?")
_SLASHES = _pattern(r"('?-?[0-9]+)/ *('?[0-9]+)(?:[^0-9] *('?-?[0-9]+))?")
_DOTS = _pattern(r"('?-?[0-9]+)\. *('?[0-9]+)\. *('?-?[0-9]+)")
_WEEK = _pattern(r"\b([0-9]{2}|[0-9]{4})?-?w([0-9]{2})(?:-?([0-9]))?\b")
_DAY_OF_WEEK = _pattern(r"-w-([0-9])\b")
_MONTH_DAY = _pattern(r"--([0-9]{2})?-([0-9]{2})\b")
_JOINED_MONTH_DAY = _pattern(r"--([0-9]{2})([0-9]{2})?\b")
_NO_ORDINAL = _pattern(r"[,.]([0-9]{2}|[0-9]{4})-[0-9]{3}\b")
_ORDINAL = _pattern(r"\b([0-9]{2}|[0-9]{4})-([0-9]{3})\b")
_NO_DAY_OF_YEAR = _pattern(r"[0-9]-[0-9]{3}\b")
_DAY_OF_YEAR = _pattern(r"\b-([0-9]{3})\b")
_APOSTROPHE_YEAR = _pattern(r"'([0-9]+)\b")
_LONE_MONTH = _pattern(rf"\b{_MONTH}[^ ]*")
_LONE_DAY = _pattern(r"([0-9]+)(st|nd|rd|th)\b")
_DIGITS = _pattern(
    r"([-+]?)([0-9]{2,14})(?: *t? *([0-9]{2,6})?(?:[,.]([0-9]*))?)?"
    r"(?: *(z\b|[-+][0-9]{1,4}\b|\[[-+]?[0-9][^\]]*\]))?"
)


def _month_number(name: str) -> str:
    return str(_MONTHS.index(name.lower()) + 1)


def _european(rest: _Rest, found: DateElements) -> bool:
    match = rest.take(_EUROPEAN)
    if match is None:
        return False
    _sort(found, match[4], _month_number(match[2]), match[1])
    found.is_before_christ |= bool(match[3]) and match[3][0] in "bB"
    return True


def _american(rest: _Rest, found: DateElements) -> bool:
    match = rest.take(_AMERICAN)
    if match is None:
        return False
    _sort(found, match[4], _month_number(match[1]), match[2])
    found.is_before_christ |= bool(match[3]) and match[3][0] in "bB"
    return True


def _year_month_day(pattern: re.Pattern[str]) -> Callable[[_Rest, DateElements], bool]:
    def rule(rest: _Rest, found: DateElements) -> bool:
        match = rest.take(pattern)
        if match is None:
            return False
        _sort(found, match[1], match[2], match[3])
        return True

    return rule


def _japanese(rest: _Rest, found: DateElements) -> bool:
    match = rest.take(_JAPANESE)
    if match is None:
        return False
    found.year = int(match[2]) + _ERAS[match[1].lower()]
    found.month, found.day = int(match[3]), int(match[4])
    return True


def _vms(rest: _Rest, found: DateElements) -> bool:
    match = rest.take(_VMS_DAY)
    if match is not None:
        _sort(found, match[3], _month_number(match[2]), match[1])
        return True
    match = rest.take(_VMS_MONTH)
    if match is None:
        return False
    _sort(found, match[3], _month_number(match[1]), match[2])
    return True


def _iso_parts(rest: _Rest, found: DateElements) -> bool:
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


def _apostrophe_year(rest: _Rest, found: DateElements) -> bool:
    match = rest.take(_APOSTROPHE_YEAR)
    if match is not None:
        found.year = int(match[1])
    return match is not None


def _lone_month(rest: _Rest, found: DateElements) -> bool:
    match = rest.take(_LONE_MONTH)
    if match is not None:
        found.month = int(_month_number(match[1]))
    return match is not None


def _lone_day(rest: _Rest, found: DateElements) -> bool:
    match = rest.take(_LONE_DAY)
    if match is not None:
        found.day = int(match[1])
    return match is not None


# Bare digits ---------------------------------------------------------------------------

_FROM_LEFT = {
    2: (("day", 2),),
    3: (("day_of_year", 3),),
    4: (("month", 2), ("day", 2)),
    5: (("year", 2), ("day_of_year", 3)),
    6: (("year", 2), ("month", 2), ("day", 2)),
    7: (("year", 4), ("day_of_year", 3)),
    8: (("year", 4), ("month", 2), ("day", 2)),
    10: (("year", 4), ("month", 2), ("day", 2), ("hour", 2)),
    12: (("year", 4), ("month", 2), ("day", 2), ("hour", 2), ("minute", 2)),
    14: (("year", 4), ("month", 2), ("day", 2), ("hour", 2), ("minute", 2), ("second", 2)),
}
_FROM_RIGHT = ("second", "minute", "hour", "day", "month", "year")
_CLOCK_PARTS = (("hour", 2), ("minute", 2), ("second", 2))


def _digits(rest: _Rest, found: DateElements) -> bool:
    match = rest.take(_DIGITS)
    if match is None:
        return False
    sign, digits, clock, fraction, zone = match.groups()
    if clock is None and fraction is not None:
        _from_right(found, digits, sign)
    else:
        _from_left(found, digits, sign)
    if clock:
        if fraction is not None:
            _from_right(found, clock, "")
        elif len(clock) in {2, 4, 6}:
            _assign(found, clock, _CLOCK_PARTS[: len(clock) // 2], "")
    if fraction is not None:
        found.fraction = _fraction(fraction)
    if zone:
        found.zone = _bracketed(zone) if zone.startswith("[") else zone
    return True


def _from_left(found: DateElements, digits: str, sign: str) -> None:
    _assign(found, digits, _FROM_LEFT.get(len(digits), ()), sign)
    if len(digits) >= 7 and len(digits) in _FROM_LEFT:
        found.is_short_year = False


def _from_right(found: DateElements, digits: str, sign: str) -> None:
    """Digits before a fraction end in seconds."""
    if len(digits) in {9, 11, 13}:
        return
    at = len(digits)
    for name in _FROM_RIGHT:
        if at <= 0:
            break
        width = 4 if name == "year" and at == 4 else 2
        part = digits[max(0, at - width) : at]
        setattr(found, name, int(sign + part) if name == "year" else int(part))
        at -= width
    if len(digits) == 14:
        found.is_short_year = False


def _assign(
    found: DateElements, digits: str, parts: tuple[tuple[str, int], ...], sign: str
) -> None:
    at = 0
    for name, width in parts:
        part = digits[at : at + width]
        setattr(found, name, int(sign + part) if name == "year" else int(part))
        at += width


def _bracketed(zone: str) -> str:
    """`[-9]`, `[9:JST]`: the offset as a zone, with its sign."""
    offset, colon, name = zone[1:-1].partition(":")
    if colon:
        return name
    return offset if offset[0] in "-+" else f"+{offset}"


# Which number is the year -----------------------------------------------------------------

_LEADING_DIGITS = re.compile(r"[^-+0-9]*([-+]?[0-9]+)(.*)\Z", re.DOTALL)
_NUMBER = re.compile(r"([-+])?([0-9]+)")


def _sort(found: DateElements, year: str | None, month: str | None, day: str | None) -> None:
    """Tell year, month and day apart: apostrophes and long numbers mark years."""
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


_DAY_RULES: tuple[Callable[[_Rest, DateElements], bool], ...] = (
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
    _digits,
)
