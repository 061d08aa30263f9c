"""The rules in their order: weekday, time, one rule for days, era, lone number."""

from __future__ import annotations

from pykyll.regex import regex
from pykyll.ruby.date_parse.days import DAY_RULES
from pykyll.ruby.date_parse.elements import DateElements, Rest, as_fraction, pattern

MAX_LENGTH = 128
"""Ruby refuses longer texts."""


_NOISE = regex(r"(?:[^-+',./:@\w\[\]]|_)+")
_WEEKDAY = pattern(r"\b(sun|mon|tue|wed|thu|fri|sat)[^-/0-9 ]*")
_BEFORE_CHRIST = pattern(r"\b(bc\b|bce\b|b\.c\.|b\.c\.e\.)")
_FRAGMENT = regex(r"\A *([0-9]{1,2}) *\Z")


def parse_elements(text: str) -> DateElements:
    """`Date._parse(text)`.

    Raises:
        ValueError: The text is longer than Ruby allows.
    """
    if len(text) > MAX_LENGTH:
        raise ValueError("string length too long")
    rest = Rest(_NOISE.sub(" ", text))
    found = DateElements()
    rest.take(_WEEKDAY)
    _take_time(rest, found)
    for rule in DAY_RULES:
        if rule(rest, found):
            break
    if rest.take(_BEFORE_CHRIST):
        found.is_before_christ = True
    _take_fragment(rest, found)
    if found.is_before_christ and found.year is not None:
        found.year = 1 - found.year
    if found.is_short_year and found.year is not None and 0 <= found.year <= 99:
        found.year += 1900 if found.year >= 69 else 2000
    return found


_TIME = pattern(
    r"((?:[0-9]+ *: *[0-9]+(?: *: *[0-9]+(?:[,.][0-9]*)?)?"
    r"|[0-9]+ *h(?: *[0-9]+m?(?: *[0-9]+s?)?)?)"
    r"(?: *[ap](?:m\b|\.m\.))?"
    r"|[0-9]+ *[ap](?:m\b|\.m\.))"
    r"(?: *((?:gmt|utc?)?[-+][0-9]+(?:[,.:][0-9]+(?::[0-9]+)?)?"
    r"|(?:[^\W\d_]|[. ])+(?:standard|daylight) time\b"
    r"|[^\W\d_]+(?: dst)?\b))?"
)
_CLOCK = pattern(
    r"\A([0-9]+)h?(?: *:? *([0-9]+)m?(?: *:? *([0-9]+)(?:[,.]([0-9]*))?s?)?)?"
    r"(?: *([ap])(?:m\b|\.m\.))?"
)


def _take_time(rest: Rest, found: DateElements) -> None:
    match = rest.take(_TIME)
    if match is None:
        return
    found.zone = match[2]
    clock = _CLOCK.match(match[1])
    if clock is None:
        return
    found.hour = int(clock[1])
    if clock[5]:
        found.hour = found.hour % 12 + (12 if clock[5] in "pP" else 0)
    found.minute = int(clock[2]) if clock[2] else None
    found.second = int(clock[3]) if clock[3] else None
    if clock[4]:
        found.fraction = as_fraction(clock[4])


def _take_fragment(rest: Rest, found: DateElements) -> None:
    """A lone number that is left is the day of a time, or the hour of a day."""
    match = _FRAGMENT.search(rest.text)
    if match is None:
        return
    number = int(match[1])
    if found.hour is not None and found.day is None and 1 <= number <= 31:
        found.day = number
    if found.day is not None and found.hour is None and 0 <= number <= 24:
        found.hour = number
