"""Kinds of values that settings may be, and how an error shows a value."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.ruby.text import inspect, to_s

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Kind:
    """What a setting may be; nothing at all it mostly may, too."""

    words: str
    """`a text`."""
    takes: Callable[[object], bool]


def is_text(value: object) -> bool:
    """Whether it is one."""
    return isinstance(value, str)


def is_number(value: object) -> bool:
    """Whether it is one."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def holds_nul(value: object) -> bool:
    """Whether it is a text with a NUL character, or a list with one in it."""
    if isinstance(value, list):
        return any(map(holds_nul, value))
    return isinstance(value, str) and "\0" in value


def _is_text_or_off(value: object) -> bool:
    return value is False or isinstance(value, str)


def _is_map(value: object) -> bool:
    return isinstance(value, dict)


def _is_map_or_off(value: object) -> bool:
    return value is False or isinstance(value, dict)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _are_texts_or_gaps(value: object) -> bool:
    return isinstance(value, list) and _are_texts([each for each in value if each is not None])


def _is_text_or_texts(value: object) -> bool:
    return isinstance(value, str) or value == {} or _are_texts(value)


TEXT = Kind("a text", is_text)
TEXT_OR_OFF = Kind("a text", _is_text_or_off)
FILLED_TEXT = Kind("a text", lambda value: isinstance(value, str) and value != "")
MAP = Kind("keys and values", _is_map)
MAP_OR_OFF = Kind("keys and values", _is_map_or_off)
LIST = Kind("a list", lambda value: isinstance(value, list))
TEXTS = Kind("a list of texts", _are_texts)
TEXTS_OR_GAPS = Kind("a list of texts", _are_texts_or_gaps)
TEXT_OR_TEXTS = Kind("a text, or a list of texts", _is_text_or_texts)


def without_nul(kind: Kind) -> Kind:
    """The same, as an error tells it where a NUL character is all that is wrong."""
    return Kind(f"{kind.words} without a NUL character", kind.takes)


def shown(value: object) -> str:
    """What a value is, in a reader's words: `a list: ["a", 1]`."""
    text = to_s(value) if isinstance(value, date) else inspect(value)
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return text
    text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return next((f"{words}: {text}" for of, words in _WORDS if isinstance(value, of)), text)


_LONGEST = 60
"""Characters of a value that are shown."""

_WORDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    ((list, tuple), "a list"),
    (dict, "keys and values"),
    ((int, float), "a number"),
    (date, "a date"),
    (str, "a text"),
)
