"""`Time#to_s`, `xmlschema`, `rfc822` and `to_a`.

A datetime whose zone is `datetime.UTC` itself stands for a Ruby time that was made in
UTC; every other zone for local time or an offset.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

_DAYS = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


def time_to_s(time: datetime) -> str:
    """`Time#to_s`: `2020-01-31 12:00:00 +0100`, or `… UTC` for a time made in UTC."""
    zone = "UTC" if time.tzinfo is UTC else _offset(time, "")
    return f"{time.year:04d}-{time.month:02d}-{time.day:02d} {_clock(time)} {zone}"


def xmlschema(time: datetime) -> str:
    """`Time#xmlschema`: `2011-04-24T20:34:46+08:00`, or `…Z` for a time made in UTC."""
    zone = "Z" if time.tzinfo is UTC else _offset(time, ":")
    return f"{time.year:04d}-{time.month:02d}-{time.day:02d}T{_clock(time)}{zone}"


def rfc822(time: datetime) -> str:
    """`Time#rfc822`: `Sun, 24 Apr 2011 12:34:46 +0000`, or `… -0000` for a time made in UTC."""
    zone = "-0000" if time.tzinfo is UTC else _offset(time, "")
    day = f"{_DAYS[weekday(time)]}, {time.day:02d} {_MONTHS[time.month - 1]} {time.year:04d}"
    return f"{day} {_clock(time)} {zone}"


def _clock(time: datetime) -> str:
    return f"{time.hour:02d}:{time.minute:02d}:{time.second:02d}"


def _offset(time: datetime, colon: str) -> str:
    return _offset_text(time.utcoffset() or timedelta(), colon)


@lru_cache(maxsize=64)
def _offset_text(offset: timedelta, colon: str) -> str:
    sign = "-" if offset < timedelta() else "+"
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    return f"{sign}{hours:02d}{colon}{minutes:02d}"


def time_to_a(time: datetime) -> list[object]:
    """`Time#to_a`: from the second up to the year, weekday, day of the year, and the zone."""
    return [
        time.second, time.minute, time.hour, time.day, time.month, time.year,
        weekday(time), day_of_year(time), bool(time.dst()), zone_name(time),
    ]  # fmt: skip


def weekday(time: date) -> int:
    """`wday`: Sunday is 0."""
    return time.isoweekday() % 7


def day_of_year(time: date) -> int:
    """`yday`: counted from 1."""
    return time.toordinal() - date(time.year, 1, 1).toordinal() + 1


def zone_name(time: datetime) -> str | None:
    """`Time#zone`; a mere offset has none."""
    if time.tzinfo is UTC:
        return "UTC"
    name = time.tzname()
    return None if not name or name.startswith(("UTC+", "UTC-")) else name
