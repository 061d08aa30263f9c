"""Psych's `ScalarScanner`: what a plain scalar is taken for."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.ruby.numbers import string_to_f, string_to_i
from pykyll.ruby.psych.builder import MAX_DIGITS

if TYPE_CHECKING:
    from datetime import tzinfo

# Ruby's ^ and $ are ends of lines, hence MULTILINE; its \s has no Unicode spaces.
_M = re.MULTILINE | re.ASCII
_WORDY = regex(r"^[^\d.:-]?[^\W\d\s!@#$%^&*(){}<>|/\\~;=]+", re.MULTILINE)
_MAYBE_WORD = regex(r"^[^\d.:-]?(?:[^\W\d]|[ \t\r\n\f\v!@#$%\^&*(){}<>|/\\~;=])+", re.MULTILINE)
_TIME = regex(
    r"^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$",
    _M,
)
_DATE = regex(r"^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$", _M)
_SYMBOL = regex(r"^:.", _M)
_BASE_60 = regex(r"^[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}$", _M)
_FLOAT_BASE_60 = regex(r"^[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}\.[0-9_]*$", _M)
_FLOAT = regex(r"^(?:[-+]?([0-9][0-9_,]*)?\.[0-9]*([eE][-+][0-9]+)?)$", _M)
_LONE_POINT = regex(r"[-+]?\.\Z")
_INTEGER = regex(
    r"^(?:[-+]?0b[0-1_,]+|[-+]?0[0-7_,]+"
    r"|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|[-+]?0x[0-9a-fA-F_,]+)$",
    _M,
)

_WORDS: dict[str, object] = {
    "~": None,
    "null": None,
    "yes": True,
    "true": True,
    "on": True,
    "no": False,
    "false": False,
    "off": False,
}


class DisallowedSymbol(ValueError):  # noqa: N818 - Psych's own name for it is DisallowedClass
    """A scalar like `:name`, which Psych would make a Symbol of, were it allowed to."""


def tokenize(text: str, zone: tzinfo | None) -> object:
    """The value of an unquoted scalar.

    Raises:
        DisallowedSymbol: It is a symbol.
        ValueError: It looks like a number that Ruby cannot read.
    """
    if not text:
        return None
    if len(text) > MAX_DIGITS:
        return text
    if _MAYBE_WORD.search(text) or "\n" in text:
        return _WORDS.get(text.lower(), text) if len(text) <= 5 else text
    if _TIME.search(text):
        from pykyll.ruby.psych.psych_times import parse_time  # configurations have none

        value: object = parse_time(text, zone)
        return text if value is None else value
    if _DATE.search(text):
        return _day(text)
    lowered = text.lower()
    if lowered in {".inf", "+.inf"}:
        return float("inf")
    if lowered == "-.inf":
        return float("-inf")
    if lowered == ".nan":
        return float("nan")
    if _SYMBOL.search(text):
        raise DisallowedSymbol
    return _number(text)


def _number(text: str) -> object:
    if _BASE_60.search(text):
        return sum(string_to_i(part) * 60 ** abs(at - 2) for at, part in enumerate(text.split(":")))
    if _FLOAT_BASE_60.search(text):
        return sum(string_to_f(part) * 60 ** abs(at - 2) for at, part in enumerate(text.split(":")))
    if _FLOAT.search(text):
        if _LONE_POINT.match(text):
            return text
        bare = text.replace(",", "").replace("_", "")
        return float(re.sub(r"\.([Ee]|$)", r"\1", bare))
    if _INTEGER.search(text):
        return _integer(text)
    return text


def _integer(text: str) -> int:
    bare = text.replace(",", "").replace("_", "")
    sign = -1 if bare.startswith("-") else 1
    digits = bare.lstrip("+-")
    if digits[:2] in {"0b", "0x"}:
        if len(digits) == 2:
            raise ValueError(f"'{text}' looks like a number, but Ruby cannot read it")
        return sign * int(digits, 0)
    if len(digits) > 1 and digits.startswith("0"):
        return sign * int(digits, 8)
    return sign * int(digits)


def _day(text: str) -> object:
    year, month, day = (int(part) for part in text.split("-"))
    try:
        return date(year, month, day)
    except ValueError:
        return text
