"""SafeYAML's guesses at plain scalars: integer, float, nil, boolean, date, in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.ruby.numbers import parse_float
from pykyll.ruby.psych.builder import MAX_DIGITS, offset_of
from pykyll.ruby.psych.errors import YamlError

if TYPE_CHECKING:
    from yaml import Event

# Ruby's \Z matches before a final newline too, and its \d is ASCII.
_DECIMAL = regex(r"[-+]?(0|[1-9][0-9]*)\n?\Z")
_OCTAL = regex(r"0[0-7]+\n?\Z")
_HEXADECIMAL = regex(r"[-+]?0[xX][0-9a-fA-F]+\n?\Z")
_SIGNED_UPPER_HEXADECIMAL = regex(r"[-+]0X")
_BINARY = regex(r"0b[01]+\n?\Z")
_BASE_60 = regex(r"[-+]?[0-9]+(:[0-5]?[0-9])+\n?\Z")
_FLOAT = regex(r"[-+]?(?:[0-9][0-9_]*)?\.[0-9_]+(?:[eE][-+][0-9]+)?\n?\Z")
_FLOAT_BASE_60 = regex(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*\n?\Z")
_DATE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\n?\Z")
_TIME = regex(
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t\r\n\f\v]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}"
    r"(?:\.[0-9]*)?[ \t\r\n\f\v]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?)?\n?\Z"
)
_SEPARATORS = str.maketrans("", "", "_,")

_WORDS: dict[str, object] = {
    "": None,
    "~": None,
    "null": None,
    "yes": True,
    "on": True,
    "true": True,
    "no": False,
    "off": False,
    "false": False,
}
_SPECIAL_FLOATS = {
    ".inf": float("inf"),
    ".Inf": float("inf"),
    ".INF": float("inf"),
    "-.inf": float("-inf"),
    "-.Inf": float("-inf"),
    "-.INF": float("-inf"),
    ".nan": float("nan"),
    ".NaN": float("nan"),
    ".NAN": float("nan"),
}
_NUMBER_STARTS = frozenset("0123456789+-.,_")
_WORD_STARTS = frozenset("yYnNtTfFoO~")


def guess(text: str, event: Event) -> object:
    """The value that SafeYAML takes a scalar for that is not quoted.

    Raises:
        YamlError: It looks like a float that Ruby's `Float()` refuses, as `1__0.5` does.
    """
    start = text[:1]
    if start in _NUMBER_STARTS and start:
        return _number_or_date(text, event)
    if (not start or start in _WORD_STARTS) and len(text) <= 5:
        word = text.lower()
        if word in _WORDS:
            return _WORDS[word]
    return text


def _number_or_date(text: str, event: Event) -> object:
    if len(text) > MAX_DIGITS:
        return text
    bare = text.translate(_SEPARATORS)
    if _DECIMAL.match(bare):
        return int(bare)
    if _OCTAL.match(bare):
        return int(bare, 8)
    if _HEXADECIMAL.match(bare) and not _SIGNED_UPPER_HEXADECIMAL.match(bare):
        return int(bare, 16)
    if _BINARY.match(bare):
        return int(bare, 2)
    if _BASE_60.match(bare):
        return _base_60(bare, event)
    if _FLOAT.match(text):
        return _ruby_float(text, event)
    if text in _SPECIAL_FLOATS:
        return _SPECIAL_FLOATS[text]
    if _FLOAT_BASE_60.match(text):
        return _base_60(text, event)
    return _date(text)


def _base_60(text: str, event: Event) -> float:
    """Hours and minutes as SafeYAML adds them up: a float, and -1:30 is +30."""
    whole, _, fraction = text.strip().partition(".")
    result = 0.0
    unit = 1
    for part in reversed(whole.split(":")):
        result += _ruby_float(part, event) * unit
        unit *= 60
    if fraction:
        result += _ruby_float(f".{fraction}", event)
    return -result if text.startswith("-") else result


def _ruby_float(text: str, event: Event) -> float:
    """Ruby's `Float()`: one underscore between two digits is let pass, others are not."""
    value = parse_float(text)
    if value is None:
        number = text.strip()
        raise YamlError(
            f"'{number}' looks like a number, but Ruby cannot read it",
            offset=offset_of(event),
            hint="put it in quotes if it is text",
            problem=f'invalid value for Float(): "{number}"',
        )
    return value


def _date(text: str) -> object:
    from pykyll.ruby.psych.timestamps import parse_date_time, parse_day  # configurations have none

    value: object = None
    if _DATE.match(text):
        value = parse_day(text)
    elif _TIME.match(text):
        value = parse_date_time(text)
    return text if value is None else value
