"""Sets of characters, as ranges of code points."""

from __future__ import annotations

import sys
import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING

from pykyll.remembered import remembered
from pykyll.ruby.alphabetic import is_alphabetic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Ranges = tuple[tuple[int, int], ...]

_LAST = sys.maxunicode
_LAST_WITH_CASE = 0x1E943


def joined(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """The ranges in order, with those that touch as one."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


def without(ranges: Ranges) -> Ranges:
    """All other characters."""
    found: list[tuple[int, int]] = []
    start = 0
    for first, last in joined(ranges):
        if start < first:
            found.append((start, first - 1))
        start = last + 1
    return (*found, (start, _LAST)) if start <= _LAST else tuple(found)


def in_any_case(ranges: Ranges) -> Ranges:
    """The characters, and those that they are in the other case."""
    found = list(ranges)
    for first, last in ranges:
        for code in range(first, min(last, _LAST_WITH_CASE) + 1):
            others = {chr(code).lower(), chr(code).upper()}
            found += [(ord(each), ord(each)) for each in others if len(each) == 1]
    return joined(found)


def of(text: str) -> Ranges:
    """The characters of a text."""
    return joined((ord(each), ord(each)) for each in text)


DIGITS = ((0x30, 0x39),)
WORD = joined([(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)])
SPACES = of(" \t\r\n\f\v")
HEX = joined([(0x30, 0x39), (0x41, 0x46), (0x61, 0x66)])
ANY = ((0, _LAST),)
NOT_LINE_END = without(of("\n"))
_GRAPH = frozenset({"Cc", "Cs", "Cn", "Zs", "Zl", "Zp"})


def _is_of(*categories: str) -> Callable[[str], bool]:
    return lambda character: unicodedata.category(character).startswith(categories)


_PROPERTIES: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "alnum": lambda each: is_alphabetic(each) or unicodedata.category(each) == "Nd",
        "alpha": is_alphabetic,
        "blank": lambda each: each == "\t" or unicodedata.category(each) == "Zs",
        "cntrl": _is_of("Cc"),
        "digit": _is_of("Nd"),
        "graph": lambda each: unicodedata.category(each) not in _GRAPH,
        "lower": str.islower,
        "print": lambda each: unicodedata.category(each) not in _GRAPH or each == " ",
        "punct": lambda each: unicodedata.category(each)[0] == "P" or each in "$+<=>^`|~",
        "space": lambda each: each.isspace() and each not in "\x1c\x1d\x1e\x1f",
        "upper": str.isupper,
        "word": lambda each: is_alphabetic(each) or unicodedata.category(each) in {"Nd", "Pc", "Mn", "Mc", "Me"},
    }
)  # fmt: skip
_CATEGORIES = frozenset(
    [
        "L",
        "Lu",
        "Ll",
        "Lt",
        "Lm",
        "Lo",
        "M",
        "Mn",
        "Mc",
        "Me",
        "N",
        "Nd",
        "Nl",
        "No",
        "P",
        "Pc",
        "Pd",
        "Ps",
        "Pe",
        "Pi",
        "Pf",
        "Po",
        "S",
        "Sm",
        "Sc",
        "Sk",
        "So",
        "Z",
        "Zs",
        "Zl",
        "Zp",
        "C",
        "Cc",
        "Cf",
        "Cs",
        "Co",
        "Cn",
    ]
)


@remembered(64)
def property_ranges(name: str) -> Ranges | None:
    """The characters of a class or property such as `alpha` or `Lu`; None for an unknown one."""
    if name == "ascii":
        return ((0, 0x7F),)
    if name == "xdigit":
        return HEX
    found = _PROPERTIES.get(name.lower())
    if found is None and name in _CATEGORIES:
        found = _is_of(name)
    if found is None:
        return None
    return joined((code, code) for code in range(_LAST + 1) if found(chr(code)))
