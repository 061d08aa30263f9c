"""Filters that print dates, in the site's time zone."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.ruby.strftime import strftime
from pykyll.ruby.text import inspect, to_s
from pykyll.ruby.time_parse import local_time
from pykyll.ruby.time_text import rfc822, xmlschema
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from pykyll.liquid import Clock, Environment
    from pykyll.site.site import Site

_DIGITS = regex(r"\d+", re.ASCII)


def install(env: Environment, _site: Site) -> None:
    """Add the filters to the environment."""
    clock = env.clock

    @env.filter("date_to_string")
    def date_to_string(value: object, kind: object = None, style: object = None) -> object:
        if to_s(value) == "":
            return value
        return _day_and_month(time_of(value, clock), kind, style, month="%b")

    @env.filter("date_to_long_string")
    def date_to_long_string(value: object, kind: object = None, style: object = None) -> object:
        if to_s(value) == "":
            return value
        return _day_and_month(time_of(value, clock), kind, style, month="%B")

    @env.filter("date_to_xmlschema")
    def date_to_xmlschema(value: object) -> object:
        return value if to_s(value) == "" else xmlschema(time_of(value, clock))

    @env.filter("date_to_rfc822")
    def date_to_rfc822(value: object) -> object:
        return value if to_s(value) == "" else rfc822(time_of(value, clock))


def time_of(value: object, clock: Clock) -> datetime:
    """A value as a local time, by that clock. Source: `Liquid::Utils.to_date` and `Time#localtime`.

    Raises:
        HostError: For what is no time.
    """
    try:
        time = _time_of(value, clock)
    except (ValueError, OverflowError, OSError):
        time = None
    if time is None:
        shown = inspect(value)
        raise HostError(
            f"{shown} is not a date",
            f"Invalid Date: '{shown}' is not a valid datetime.",
            hint="write it as 2020-01-31 or 2020-01-31 12:00:00 +0100",
        )
    return time


def _time_of(value: object, clock: Clock) -> datetime | None:
    zone = clock.zone
    if isinstance(value, datetime):
        return value.astimezone(zone)
    if isinstance(value, date):
        return local_time((value.year, value.month, value.day), zone=zone)
    if isinstance(value, int) and not isinstance(value, bool):
        return datetime.fromtimestamp(value, zone)
    if not isinstance(value, str):
        return None
    text = value.lower()
    if text in {"now", "today"}:
        return clock.now()
    if _DIGITS.fullmatch(text):
        return datetime.fromtimestamp(int(text), zone)
    return clock.parse(text, zone).astimezone(zone)


def _day_and_month(time: datetime, kind: object, style: object, *, month: str) -> str:
    if kind != "ordinal":
        return strftime(time, f"%d {month} %Y")
    day = f"{time.day}{_ordinal(time.day)}"
    form = f"{month} {day}, %Y" if style == "US" else f"{day} {month} %Y"
    return strftime(time, form)


def _ordinal(day: int) -> str:
    if 11 <= day <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
