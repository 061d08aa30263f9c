"""Bare digits: how many there are decides what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.ruby.date_parse.elements import as_fraction, pattern

if TYPE_CHECKING:
    from pykyll.ruby.date_parse.elements import DateElements, Rest

_DIGITS = pattern(
    r"([-+]?)([0-9]{2,14})(?: *t? *([0-9]{2,6})?(?:[,.]([0-9]*))?)?"
    r"(?: *(z\b|[-+][0-9]{1,4}\b|\[[-+]?[0-9][^\]]*\]))?"
)

_FROM_LEFT = {
    2: (("day", 2),),
    3: (("day_of_year", 3),),
    4: (("month", 2), ("day", 2)),
    5: (("year", 2), ("day_of_year", 3)),
    6: (("year", 2), ("month", 2), ("day", 2)),
    7: (("year", 4), ("day_of_year", 3)),
    8: (("year", 4), ("month", 2), ("day", 2)),
    10: (("year", 4), ("month", 2), ("day", 2), ("hour", 2)),
    12: (("year", 4), ("month", 2), ("day", 2), ("hour", 2), ("minute", 2)),
    14: (("year", 4), ("month", 2), ("day", 2), ("hour", 2), ("minute", 2), ("second", 2)),
}
_FROM_RIGHT = ("second", "minute", "hour", "day", "month", "year")
_CLOCK_PARTS = (("hour", 2), ("minute", 2), ("second", 2))


def take_digits(rest: Rest, found: DateElements) -> bool:
    """Take the first run of digits, with what may follow it: a clock, a fraction, a zone."""
    match = rest.take(_DIGITS)
    if match is None:
        return False
    sign, digits, clock, fraction, zone = match.groups()
    if clock is None and fraction is not None:
        _from_right(found, digits, sign)
    else:
        _from_left(found, digits, sign)
    if clock:
        if fraction is not None:
            _from_right(found, clock, "")
        elif len(clock) in {2, 4, 6}:
            _assign(found, clock, _CLOCK_PARTS[: len(clock) // 2], "")
    if fraction is not None:
        found.fraction = as_fraction(fraction)
    if zone:
        found.zone = _bracketed(zone) if zone.startswith("[") else zone
    return True


def _from_left(found: DateElements, digits: str, sign: str) -> None:
    _assign(found, digits, _FROM_LEFT.get(len(digits), ()), sign)
    if len(digits) >= 7 and len(digits) in _FROM_LEFT:
        found.is_short_year = False


def _from_right(found: DateElements, digits: str, sign: str) -> None:
    """Digits before a fraction end in seconds."""
    if len(digits) in {9, 11, 13}:
        return
    at = len(digits)
    for name in _FROM_RIGHT:
        if at <= 0:
            break
        width = 4 if name == "year" and at == 4 else 2
        part = digits[max(0, at - width) : at]
        setattr(found, name, int(sign + part) if name == "year" else int(part))
        at -= width
    if len(digits) == 14:
        found.is_short_year = False


def _assign(
    found: DateElements, digits: str, parts: tuple[tuple[str, int], ...], sign: str
) -> None:
    at = 0
    for name, width in parts:
        part = digits[at : at + width]
        setattr(found, name, int(sign + part) if name == "year" else int(part))
        at += width


def _bracketed(zone: str) -> str:
    """`[-9]`, `[9:JST]`: the offset as a zone, with its sign."""
    offset, colon, name = zone[1:-1].partition(":")
    if colon:
        return name
    return offset if offset[0] in "-+" else f"+{offset}"
