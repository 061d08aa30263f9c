"""Dates and times in YAML scalars, as Ruby's `Date` and `DateTime` read them.

A time with an offset keeps it, as a zone without a name: Ruby prints `+0000` for
such a time and `UTC` only for one that was made in UTC.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from pykyll.regex import regex
from pykyll.ruby.time_parse import fixed_offset

SECONDS_PER_DAY = 86_400

_PARTS = regex(
    r"(?P<year>-?\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[Tt]|\s+)"
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d):(?P<second>\d\d)(?:\.(?P<fraction>\d*))?"
    r"\s*(?P<zone>Z|[-+]\d{1,2}(?::?\d\d)?)?\s*",
    re.ASCII,
)


def parse_day(text: str) -> date | None:
    """A date of the form 2020-01-31, or None where the calendar has no such day."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def parse_date_time(text: str) -> datetime | None:
    """`DateTime.parse(text).to_time`: UTC's offset where none is given; None if invalid."""
    match = _PARTS.fullmatch(text)
    if match is None:
        return None
    second = min(int(match["second"]), 59) if match["second"] == "60" else int(match["second"])
    hour = int(match["hour"])
    midnight = hour == 24 and match["minute"] == "00" and second == 0
    try:
        value = datetime(
            int(match["year"]),
            int(match["month"]),
            int(match["day"]),
            0 if midnight else hour,
            int(match["minute"]),
            second,
            microseconds(match["fraction"]),
            tzinfo=fixed_offset(_known_offset(match["zone"])),
        )
        return value + timedelta(days=1) if midnight else value
    except (ValueError, OverflowError):
        return None


def microseconds(fraction: str | None) -> int:
    """The digits behind the point of a second, cut at a millionth."""
    return int((fraction or "").ljust(6, "0")[:6])


def _known_offset(zone: str | None) -> int:
    """Seconds east of Greenwich for `Z`, `+9`, `+930`, `+0930`, `+09:30`; 0 for none.

    An offset of more than a day counts as none.
    """
    if not zone or zone == "Z":
        return 0
    digits = zone[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    seconds = int(hours) * 3600 + int(minutes) * 60
    if seconds > SECONDS_PER_DAY:
        return 0
    return -seconds if zone[0] == "-" else seconds
