"""`Time#to_s` and `Time#to_a`.

A datetime whose zone is `datetime.UTC` itself stands for a Ruby time that was made in
UTC; every other zone for local time or an offset.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta


def time_to_s(time: datetime) -> str:
    """`Time#to_s`: `2020-01-31 12:00:00 +0100`, or `… UTC` for a time made in UTC."""
    stamp = (
        f"{time.year:04d}-{time.month:02d}-{time.day:02d}"
        f" {time.hour:02d}:{time.minute:02d}:{time.second:02d}"
    )
    if time.tzinfo is UTC:
        return f"{stamp} UTC"
    offset = time.utcoffset() or timedelta()
    sign = "-" if offset < timedelta() else "+"
    minutes = abs(offset) // timedelta(minutes=1)
    return f"{stamp} {sign}{minutes // 60:02d}{minutes % 60:02d}"


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
