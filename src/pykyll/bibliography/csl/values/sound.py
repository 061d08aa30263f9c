"""Items that the styles which come along print without any error.

So what such a style prints need not be worked out before anybody wants to see it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.errors import RenderError
from pykyll.bibliography.csl.values.dates import to_date
from pykyll.bibliography.csl.values.item import DATES, NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping


def is_sound(item: Mapping[str, object]) -> bool:
    """Whether all values are of the shape that their variables have, and hold words or numbers.

    Texts with markup in them are left to be tried: a style may cut them anywhere.
    """
    return all(_is_sound(name, value) for name, value in item.items())


def _is_sound(name: str, value: object) -> bool:
    if name in DATES:
        return _is_date(name, value)
    if name in NAMES:
        return isinstance(value, list) and bool(value) and all(map(_is_name, value))
    return _is_text(value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and "<" not in value and any(map(str.isalnum, value))


def _is_name(value: object) -> bool:
    return isinstance(value, dict) and "family" in value and all(map(_is_text, value.values()))


def _is_date(name: str, value: object) -> bool:
    if not isinstance(value, dict) or set(value) != {"date-parts"}:
        return False
    try:
        to_date(value, name)
    except RenderError:
        return False
    return True
