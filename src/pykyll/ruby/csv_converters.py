"""The field converters that `csv_reader: {csv_converters: […]}` may name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.errors import PykyllError, suggest
from pykyll.regex import regex
from pykyll.ruby.numbers import TooManyDigitsError, parse_float, parse_integer
from pykyll.ruby.psych.timestamps import parse_date_time
from pykyll.ruby.time_parse import fixed_offset, parse_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_DATE = regex(
    r"\A(?:[A-Za-z]+,?\s+)?[A-Za-z]+\s+\d{1,2},?\s+(?:\d{2}){1,2}\Z|\A\d{4}-\d{2}-\d{2}\Z"
)
_DATE_TIME = regex(
    r"\A\d{4}-\d{2}-\d{2}(?:[T\s]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?(?:[+-]\d{2}[:-]\d{2}|\s(?:UTC|GMT))?)?)?\Z"
)


class UnknownConverterError(PykyllError):
    """A converter that Ruby's CSV does not have."""


def to_integer(text: str) -> object:
    """Ruby's `Integer()`, prefixes and underscores included; the text itself if it is none."""
    try:
        number = parse_integer(text)
    except TooManyDigitsError:
        return text
    return text if number is None else number


def to_float(text: str) -> object:
    """Ruby's `Float()`; the text itself if it is none."""
    number = parse_float(text)
    return text if number is None else number


def to_date(text: str) -> object:
    """A day like `2020-01-31` or `Jan 31, 2020`; the text itself if it is none."""
    if not _DATE.match(text):
        return text
    try:
        return parse_time(text, fixed_offset(0)).date()
    except ValueError:
        return text


def to_date_time(text: str) -> object:
    """A time in ISO's form, or a day as its midnight; the text itself if it is none."""
    if not _DATE_TIME.match(text):
        return text
    try:
        time = parse_time(text, fixed_offset(0))
    except ValueError:
        return text
    return parse_date_time(f"{time:%Y-%m-%d %H:%M:%S%z}") or text


_CHAINS: dict[str, tuple[Callable[[str], object], ...]] = {
    "integer": (to_integer,),
    "float": (to_float,),
    "numeric": (to_integer, to_float),
    "date": (to_date,),
    "date_time": (to_date_time,),
    "all": (to_date_time, to_integer, to_float),
}


def convert_fields(rows: list[list[object]], names: Sequence[str]) -> list[list[object]]:
    """Rows with every text passed through the named converters, until one makes it no text.

    Raises:
        UnknownConverterError: There is no converter of this name.
    """
    chain: list[Callable[[str], object]] = []
    for name in names:
        if name not in _CHAINS:
            raise UnknownConverterError(
                f"'{name}' is no converter for CSV", hint=suggest(name, _CHAINS)
            )
        chain.extend(_CHAINS[name])
    if not chain:
        return rows
    return [[_convert(field, chain) for field in row] for row in rows]


def _convert(field: object, chain: Sequence[Callable[[str], object]]) -> object:
    for converter in chain:
        if not isinstance(field, str):
            break
        field = converter(field)
    return field
