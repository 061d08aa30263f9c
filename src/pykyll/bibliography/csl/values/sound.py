"""Items that the styles which come along print without any error.

So what such a style prints need not be worked out before anybody wants to see it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.values.item import DATES, NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

_HIGHEST = (9999, 12, 31)
"""Year, month and day."""


def is_sound(item: Mapping[str, object]) -> bool:
    """Whether all values are of the shape that their variables have, and hold words or numbers.

    Texts with markup in them are left to be tried: a style may cut them anywhere.
    """
    return all(_is_sound(name, value) for name, value in item.items())


def _is_sound(name: str, value: object) -> bool:
    if name in DATES:
        return _is_date(value)
    if name in NAMES:
        return isinstance(value, list) and bool(value) and all(map(_is_name, value))
    return _is_text(value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and "<" not in value and any(map(str.isalnum, value))


def _is_name(value: object) -> bool:
    return isinstance(value, dict) and "family" in value and all(map(_is_text, value.values()))


def _is_date(value: object) -> bool:
    """Whether it is one day, month or year, or two of them."""
    if not isinstance(value, dict) or set(value) != {"date-parts"}:
        return False
    days = value["date-parts"]
    return isinstance(days, list) and 1 <= len(days) <= 2 and all(map(_is_day, days))


def _is_day(parts: object) -> bool:
    return (
        isinstance(parts, list)
        and 1 <= len(parts) <= 3
        and all(
            type(part) is int and 0 < part <= most
            for part, most in zip(parts, _HIGHEST, strict=False)
        )
    )
