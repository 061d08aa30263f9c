"""What Liquid takes for a time, and the clock that it asks.

Source of the behaviour: `Liquid::Utils.to_date`.
"""

from __future__ import annotations

from dataclasses import field
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.liquid.conversions import digits_to_int
from pykyll.regex import regex
from pykyll.ruby.time_parse import parse_time

if TYPE_CHECKING:
    from collections.abc import Callable

_LOCAL = timezone(timedelta(0), "UTC")
"""A zone like UTC but not `datetime.UTC`, which stands for times that Ruby made in UTC."""
_DIGITS = regex(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, the zone and how times are read. A host may give its own."""

    zone: tzinfo = _LOCAL
    """Local time."""
    parse: Callable[[str, tzinfo], datetime] = field(default=parse_time)
    """Reads a time; raises `ValueError` for what is none."""
    stopped_at: datetime | None = None
    """What time it always is; the real time where None."""

    def now(self) -> datetime:
        """The time now, in local time."""
        return (self.stopped_at or datetime.now(UTC)).astimezone(self.zone)


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
        return _from_seconds(digits_to_int(text), clock)
    try:
        return clock.parse(text, clock.zone)
    except (ValueError, OverflowError):
        return None


def _from_seconds(seconds: int, clock: Clock) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, clock.zone)
    except (OverflowError, ValueError, OSError):
        return None
