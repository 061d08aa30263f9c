"""Ruby's `Time.parse` and `Time.local`, in a zone that is given, never assumed.

A datetime whose zone is `datetime.UTC` itself stands for a Ruby time that was made in
UTC; every other zone for local time or an offset.
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.ruby.date_parse import DateElements


@lru_cache
def fixed_offset(seconds: int) -> timezone:
    """A zone of one offset and no name, as Ruby makes of a time that bears one.

    It is never `datetime.UTC` itself, which stands for a time made in UTC: Ruby
    prints `+0000` for the first and `UTC` for the second.

    Raises:
        ValueError: The offset is a day or more.
    """
    return timezone(timedelta(seconds=seconds), "")


def parse_time(text: str, zone: tzinfo, *, now: datetime | None = None) -> datetime:
    """Ruby's `Time.parse`: in the offset that the text names, else in local time.

    Args:
        text: Any form that Ruby knows; what is missing before the first part that is
            there comes from `now`, what is missing behind it is the first.
        zone: Local time.
        now: The clock's time where None.

    Raises:
        ValueError: There is no time in the text, or the calendar has no such time.
        OverflowError: The calendar ends before it.
    """
    match = _USUAL.fullmatch(text)
    if match is None:
        return _make_time(text, zone, now)
    parts = [int(part or 0) for part in match.groups()[:6]]
    micro = int((match[7] or "").ljust(6, "0")[:6])
    if match[8] is None:
        return local_time(parts, microsecond=micro, zone=zone)
    return _time_at_offset(parts, micro, _usual_zone(match[8]))


def local_time(parts: Sequence[int], *, microsecond: int = 0, zone: tzinfo) -> datetime:
    """Ruby's `Time.local`: February 30 is March 1, 24:00 the next day, :60 the next minute.

    A time that a clock change skips moves on by the change; one that it repeats is the
    later one.

    Args:
        parts: Year, month, day, and as many of hour, minute and second as are known.
        microsecond: Millionths of a second.
        zone: Whose time it is.

    Raises:
        ValueError: A part is out of its range.
    """
    year, month, day, hour, minute, second = (*parts, 0, 0, 0)[:6]
    if not 1 <= day <= 31 or not 0 <= hour <= 24 or (hour == 24 and (minute or second)):
        raise ValueError("argument out of range")
    if not 0 <= second <= 60:
        raise ValueError("sec out of range")
    beyond = max(0, day - monthrange(year, month)[1])
    start = datetime(year, month, day - beyond, 0, minute, 0, microsecond, tzinfo=UTC)
    wall = start + timedelta(days=beyond, hours=hour, seconds=second)
    time = wall.replace(tzinfo=zone)
    later = time.replace(fold=1)
    if time.utcoffset() == later.utcoffset():
        return time
    # Inside a clock change: skipped times take the offset from before it.
    back = later.astimezone(UTC).astimezone(zone)
    is_skipped = back.replace(tzinfo=None) != wall.replace(tzinfo=None)
    return (time if is_skipped else later).astimezone(UTC).astimezone(zone)


# The form that nearly all front matter has -----------------------------------------------

_USUAL = regex(
    r" *([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
    r"(?:(?:T| +)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]+))?)?"
    r" *(Z|UTC|[-+][0-9]{2}:?[0-9]{2})?)? *"
)
_UTC_ZONE = regex(r"(?:-00:00|-0000|-00|UTC|Z|UT)\Z", re.IGNORECASE)


def _usual_zone(name: str) -> tzinfo:
    if _UTC_ZONE.match(name):
        return UTC
    digits = name[1:].replace(":", "")
    seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    return fixed_offset(-seconds if name[0] == "-" else seconds)


def _time_at_offset(parts: Sequence[int], microsecond: int, zone: tzinfo) -> datetime:
    """`Time#apply_offset`: the same moment in UTC first, which lets 25:00 and day 32 pass.

    Only what the offset carries over is set right, so that they pass with an offset
    other than zero alone, and a day beyond the month's end becomes the next month's first.
    """
    year, month, day, hour, minute, second = parts
    seconds = int((zone.utcoffset(None) or timedelta()).total_seconds())
    if seconds == 0 or not 1 <= month <= 12:
        return local_time(parts, microsecond=microsecond, zone=zone)
    hour, minute, second, days = _shift_clock((hour, minute, second), -seconds)
    day += days
    if days > 0 and day > monthrange(year, month)[1]:
        year, month, day = (year + 1, 1, 1) if month == 12 else (year, month + 1, 1)
    elif days < 0 and day < 1:
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
        day = monthrange(year, month)[1]
    utc = local_time((year, month, day, hour, minute, second), microsecond=microsecond, zone=UTC)
    return utc.astimezone(zone)


def _shift_clock(clock: tuple[int, int, int], seconds: int) -> tuple[int, int, int, int]:
    """Hour, minute and second moved, each set right only where the shift reaches it; days over."""
    hour, minute, second = clock
    sign = 1 if seconds > 0 else -1
    carry, rest = divmod(abs(seconds), 60)
    if rest:
        over, second = divmod(second + sign * rest, 60)
        carry += sign * over
    carry, rest = divmod(carry, 60)
    if rest:
        over, minute = divmod(minute + sign * rest, 60)
        carry += sign * over
    carry, rest = divmod(carry, 24)
    if rest:
        over, hour = divmod(hour + sign * rest, 24)
        carry += sign * over
    return hour, minute, second, sign * carry


# Every other form ---------------------------------------------------------------------------

_NUMERIC_ZONE = regex(r"([+-])(\d\d)(:?)(\d\d)(?:\3(\d\d))?\Z|([+-]\d\d)\Z", re.ASCII)
_ZONE_HOURS = {
    "UTC": 0,
    "Z": 0,
    "UT": 0,
    "GMT": 0,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    **{letter: hours for hours, letter in enumerate("ABCDEFGHIKLM", start=1)},
    **{letter: -hours for hours, letter in enumerate("NOPQRSTUVWXY", start=1)},
}
"""The names that Ruby's `Time` knows, with their hours east of Greenwich."""


def _make_time(text: str, zone: tzinfo, now: datetime | None) -> datetime:
    from pykyll.ruby.date_parse import parse_elements  # its rules take 3 ms to compile

    found = parse_elements(text)
    if found.is_empty:
        raise ValueError(f"no time information in {text!r}")
    now = now or datetime.now(zone)
    offset = _named_zone(found.zone, found.year or now.year, zone)
    _fill(found, now.astimezone(offset or zone))
    year = found.year or 0
    if found.day_of_year is not None:
        found.month, found.day = _month_and_day(year, found.day_of_year)
    parts = [part or 0 for part in (found.hour, found.minute, found.second)]
    micro = int(found.fraction * 1_000_000) if found.fraction else 0
    month = 1 if found.month is None else found.month
    day = 1 if found.day is None else found.day
    if offset is None:
        return local_time((year, month, day, *parts), microsecond=micro, zone=zone)
    return _time_at_offset((year, month, day, *parts), micro, offset)


def _fill(found: DateElements, now: datetime) -> None:
    """Take from the clock what is missing before the first part that is there."""
    if found.year is not None:
        return
    found.year = now.year
    if found.month is not None or found.day_of_year is not None:
        return
    found.month = now.month
    if found.day is not None:
        return
    found.day = now.day
    if found.hour is None:
        found.hour = now.hour
        found.minute = now.minute if found.minute is None else found.minute


def _named_zone(name: str | None, year: int, local: tzinfo) -> tzinfo | None:
    """A zone by its offset, by a name that Ruby knows, or by what local time is called."""
    if name is None:
        return None
    upper = name.upper()
    match = _NUMERIC_ZONE.match(upper)
    if _UTC_ZONE.match(upper):
        return UTC
    if match is not None:
        return fixed_offset(_numeric_offset(match))
    if upper in _ZONE_HOURS:
        return fixed_offset(_ZONE_HOURS[upper] * 3600)
    for month in (1, 7):
        time = datetime(year, month, 1, tzinfo=local)
        if (time.tzname() or "").upper() == upper:
            return fixed_offset(int((time.utcoffset() or timedelta()).total_seconds()))
    return None


def _numeric_offset(match: re.Match[str]) -> int:
    if match[6]:
        return int(match[6]) * 3600
    seconds = int(match[2]) * 3600 + int(match[4]) * 60 + int(match[5] or 0)
    return -seconds if match[1] == "-" else seconds


def _month_and_day(year: int, day_of_year: int) -> tuple[int, int]:
    if not 1 <= day_of_year <= (366 if isleap(year) else 365):
        raise ValueError(f"yday {day_of_year} out of range")
    day = date(year, 1, 1) + timedelta(days=day_of_year - 1)
    return day.month, day.day
