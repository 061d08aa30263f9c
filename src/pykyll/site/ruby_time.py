"""Times as Ruby's `Time` reads and prints them, in a zone that is given, never assumed.

A datetime whose zone is `datetime.UTC` itself stands for a Ruby time that was made in
UTC; every other zone for local time or an offset.

Public names: `InvalidDateError`, `parse_date`, `parse_time`, `time_to_s`, `local_zone`,
`fixed_offset`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.site.time_zone import fixed_offset, local_zone

if TYPE_CHECKING:
    from datetime import tzinfo

__all__ = [
    "InvalidDateError",
    "fixed_offset",
    "local_zone",
    "parse_date",
    "parse_time",
    "time_to_s",
]

_ISO = re.compile(
    r"\s*(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?"
    r"\s*(Z|UTC|GMT|[-+]\d{2}:?\d{2})?)?\s*",
    re.ASCII,
)


class InvalidDateError(PykyllError):
    """A date that Ruby's `Time.parse` does not understand."""


def parse_date(
    value: object, message: str = "Input could not be parsed.", *, zone: tzinfo
) -> datetime:
    """Jekyll's `Utils.parse_date` of a front matter value, in local time, seconds whole.

    Raises:
        InvalidDateError: `Invalid date '…': ` and the message, as Jekyll has it.
    """
    if isinstance(value, datetime):
        return value.replace(microsecond=0).astimezone(zone)
    if isinstance(value, date):
        return local_time(value.year, value.month, value.day, zone=zone)
    text = value if isinstance(value, str) else _ruby_to_s(value)
    try:
        return parse_time(text, zone).astimezone(zone)
    except ValueError:
        raise InvalidDateError(
            f"Invalid date '{text}': {message}",
            hint="write it as 2020-01-31 or 2020-01-31 12:00:00 +0100",
        ) from None


def parse_time(text: str, zone: tzinfo) -> datetime:
    """Ruby's `Time.parse`: in the offset that the text names, else in local time.

    Raises:
        ValueError: There is no time in the text, or the calendar has no such time.
    """
    match = _ISO.fullmatch(text)
    if match is None:
        return _parse_freely(text, zone)
    year, month, day, hour, minute, second = (int(match[at] or 0) for at in range(1, 7))
    microsecond = int((match[7] or "").ljust(6, "0")[:6])
    named = match[8]
    if named is None:
        return local_time(year, month, day, hour, minute, second, microsecond, zone=zone)
    offset = (
        UTC
        if named in {"Z", "UTC", "GMT", "-0000", "-00:00"}
        else fixed_offset(_offset_seconds(named))
    )
    return local_time(year, month, day, hour, minute, second, microsecond, zone=offset)


def local_time(  # noqa: PLR0913 - the parts of one time
    year: int,
    month: int,
    day: int,
    hour: int = 0,
    minute: int = 0,
    second: int = 0,
    microsecond: int = 0,
    *,
    zone: tzinfo,
) -> datetime:
    """Ruby's `Time.local`: February 30 is March 1, 24:00 the next day, :60 the next minute.

    A time that a clock change skips moves on by the change; one that it repeats is the
    later one.

    Raises:
        ValueError: A part is out of its range.
    """
    if not 1 <= day <= 31 or not 0 <= hour <= 24 or (hour == 24 and (minute or second)):
        raise ValueError("argument out of range")
    if not 0 <= second <= 60:
        raise ValueError("sec out of range")
    beyond = max(0, day - monthrange(year, month)[1])
    naive = datetime(year, month, day - beyond, 0, minute, 0, microsecond)
    wall = naive + timedelta(days=beyond, hours=hour, seconds=second)
    time = wall.replace(tzinfo=zone, fold=1)
    if time.utcoffset() != time.replace(fold=0).utcoffset():
        # Inside a clock change: skipped times take the offset from before it.
        is_skipped = time.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall
        time = time.replace(fold=0 if is_skipped else 1).astimezone(UTC).astimezone(zone)
    return time


def time_to_s(time: datetime) -> str:
    """Ruby's `Time#to_s`: `2020-01-31 12:00:00 +0100`, or `… UTC` for a time made in UTC."""
    stamp = f"{time.year:04d}-{time.month:02d}-{time.day:02d} {time:%H:%M:%S}"
    if time.tzinfo is UTC:
        return f"{stamp} UTC"
    offset = time.utcoffset() or timedelta()
    sign = "-" if offset < timedelta() else "+"
    minutes = abs(offset) // timedelta(minutes=1)
    return f"{stamp} {sign}{minutes // 60:02d}{minutes % 60:02d}"


def _offset_seconds(text: str) -> int:
    digits = text[1:].replace(":", "")
    seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    return -seconds if text[0] == "-" else seconds


def _ruby_to_s(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _parse_freely(text: str, zone: tzinfo) -> datetime:
    raise ValueError(f"no time information in {text!r}")
