"""A date of front matter or of a file's name.

Source of the behaviour: Jekyll's `Utils.parse_date`.
"""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from pykyll.errors import PykyllError
from pykyll.ruby.text import to_s
from pykyll.ruby.time_parse import local_time, parse_time


class InvalidDateError(PykyllError):
    """A date that Ruby's `Time.parse` does not understand."""


def parse_date(
    value: object,
    message: str = "Input could not be parsed.",
    *,
    zone: tzinfo,
    now: datetime | None = None,
) -> datetime:
    """Jekyll's `Utils.parse_date` of a front matter value, in local time, seconds whole.

    Args:
        value: A text, a date or a time.
        message: Stands in the error.
        zone: Local time.
        now: Gives a lone clock time its day; the clock's time where None.

    Raises:
        InvalidDateError: `Invalid date '…': ` and the message, as Jekyll has it.
    """
    if isinstance(value, datetime):
        return value.replace(microsecond=0).astimezone(zone)
    if isinstance(value, date):
        return local_time((value.year, value.month, value.day), zone=zone)
    text = to_s(value)
    try:
        return parse_time(text, zone, now=now).astimezone(zone)
    except (ValueError, OverflowError):
        raise InvalidDateError(
            f"Invalid date '{text}': {message}",
            hint="write it as 2020-01-31 or 2020-01-31 12:00:00 +0100",
        ) from None
