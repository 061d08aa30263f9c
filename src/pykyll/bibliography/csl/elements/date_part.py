"""`<date-part>`: day, month or year."""

from __future__ import annotations

from collections.abc import Callable
from math import floor, isfinite
from typing import TYPE_CHECKING

from pykyll.bibliography.csl.errors import RenderError
from pykyll.bibliography.csl.formatting.formatting import formatter
from pykyll.ruby.numbers import parse_integer

if TYPE_CHECKING:
    from pykyll.bibliography.csl.elements.scope import Scope
    from pykyll.bibliography.csl.locales.locale import Locale
    from pykyll.bibliography.csl.reading.xml_tree import Element
    from pykyll.bibliography.csl.values.dates import DateValue

PartRendering = Callable[["DateValue"], str]


def prepare_date_part(element: Element, scope: Scope) -> PartRendering:
    """What the part prints, with all that its attributes say."""
    name = element.attributes.get("name", "").lower()
    part = _choose(name, element.attributes.get("form"), scope.locale)
    formatted = formatter(element, scope.locale, scope.joiner)
    return lambda value: formatted(part(value))


def _choose(name: str, form: str | None, locale: Locale) -> PartRendering:
    if "day" in name:
        return lambda value: _day(value.part(2), form, locale)
    if "month" in name:
        return lambda value: _month(value, form, locale)
    if "year" in name:
        return lambda value: _year(value, locale, is_short=(form or "").lower() == "short")
    return lambda _value: ""


def _day(day: int | None, form: str | None, locale: Locale) -> str:
    if day is None:
        return ""
    if form == "ordinal" and not (day > 1 and locale.only_day_1_is_ordinal):
        return locale.ordinals.text(day)
    return f"{day:02d}" if form == "numeric-leading-zeros" else str(day)


def _month(value: DateValue, form: str | None, locale: Locale) -> str:
    if value.is_season:
        return locale.translate(f"season-{_season(value.season):02d}", form) or ""
    month = value.part(1)
    if month is None:
        return ""
    match (form or "").lower():
        case "numeric":
            return str(month)
        case "numeric-leading-zeros":
            return f"{month:02d}"
    return locale.translate(f"month-{month:02d}", form) or ""


def _season(season: object) -> int:
    number: int | None = None
    match season:
        case bool():
            pass
        case int():
            number = season
        case float() if isfinite(season):
            number = floor(season)
        case str():
            number = parse_integer(season)
    if number is None:
        raise RenderError(f"{season!r} is no season", hint="write 1 for spring to 4 for winter")
    return number


def _year(value: DateValue, locale: Locale, *, is_short: bool) -> str:
    year = value.part(0)
    if year is None:
        if is_short or value.parts:
            raise RenderError(
                "a date without a year",
                reference="undefined method `<' for nil:NilClass",
                hint="write the year first: 2019-05-31",
            )
        return ""
    printed = year % 100 if is_short else year
    if year >= 1000:
        return str(printed)
    era = "ad" if year >= 0 else "bc"
    word = locale.translate(era)
    if word is None:
        raise RenderError(f"the locale has no term '{era}'")
    return f"{printed if year >= 0 else -printed}{word}"
