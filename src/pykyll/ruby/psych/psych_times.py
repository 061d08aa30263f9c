"""Times as Psych's `ScalarScanner#parse_time` reads them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.ruby.psych.timestamps import microseconds
from pykyll.ruby.time_parse import fixed_offset, local_time

if TYPE_CHECKING:
    from datetime import tzinfo

_TIME_PARTS = regex(
    r"^(-?\d{4})-(\d{1,2})-(\d{1,2})[ tT]\s*(\d+):(\d+):(\d+)(?:\.(\d*))?\s*(Z|[-+]\d+(?::\d\d)?)?",
    re.MULTILINE | re.ASCII,
)
_OFFSET = regex(r"([-+]?\d{1,2}):?(\d{1,2})?\Z", re.ASCII)


def parse_time(text: str, zone: tzinfo | None) -> datetime | None:
    """A time: in UTC where it ends in Z, in its own offset, or in local time without one."""
    match = _TIME_PARTS.search(text)
    if match is None:
        return None
    parts = [int(match[at]) for at in range(1, 7)]
    offset = match[8]
    try:
        value = local_time(parts, microsecond=microseconds(match[7]), zone=UTC)
        if offset is None:
            return value.astimezone(zone or UTC)
        if offset == "Z":
            return value
        return value.replace(tzinfo=fixed_offset(_offset_seconds(offset)))
    except (ValueError, OverflowError):
        return None


def _offset_seconds(zone: str) -> int:
    """Psych's sum: `-00:30` has hours that are not negative, and so lies to the east."""
    match = _OFFSET.match(zone)
    if match is None:
        raise ValueError(zone)
    hours, minutes = int(match[1]) * 3600, int(match[2] or 0) * 60
    return hours - minutes if hours < 0 else hours + minutes
