"""What Liquid takes for a time, and the clock that it asks.

Source of the behaviour: `Liquid::Utils.to_date`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from email.utils import parsedate_to_datetime

_DIGITS = re.compile(r"[0-9]+\n?")


def parse_iso(text: str, zone: tzinfo) -> datetime:
    """A time in ISO 8601 or as in mail headers.

    Raises:
        ValueError: For any other text.
    """
    try:
        time = datetime.fromisoformat(text.strip().upper())
    except ValueError:
        try:
            time = parsedate_to_datetime(text)
        except (TypeError, IndexError) as error:
            raise ValueError(text) from error
    return time if time.tzinfo else time.replace(tzinfo=zone)


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, the zone and how times are read. A host may give its own."""

    zone: tzinfo = UTC
    """Local time."""
    parse: Callable[[str, tzinfo], datetime] = field(default=parse_iso)
    """Reads a time; raises `ValueError` for what is none."""

    def now(self) -> datetime:
        """The time now, in local time."""
        return datetime.now(self.zone)


def to_time(value: object, clock: Clock) -> datetime | date | None:
    """The time that a value stands for, none where it stands for none."""
    if isinstance(value, date):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return _from_seconds(value, clock)
    if not isinstance(value, str) or not value:
        return None
    text = value.lower()
    if text in {"now", "today"}:
        return clock.now()
    if _DIGITS.fullmatch(text):
        return _from_seconds(int(text), clock)
    try:
        return clock.parse(text, clock.zone)
    except (ValueError, OverflowError):
        return None


def _from_seconds(seconds: int, clock: Clock) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, clock.zone)
    except (OverflowError, ValueError, OSError):
        return None
