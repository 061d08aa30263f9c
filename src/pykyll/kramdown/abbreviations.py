"""Words that were declared abbreviations become elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pykyll.kramdown.element import Abbreviation, Element, Html, Text

if TYPE_CHECKING:
    from collections.abc import Iterable


def replace_abbreviations(words: Iterable[str], root: Element) -> None:
    """Make elements of the words, wherever they stand in the text below an element."""
    names = sorted(words, key=len, reverse=True)
    union = "|".join(re.escape(name) for name in names)
    any_name = re.compile(union)
    at_start = re.compile(rf"(?:{union})(?![A-Za-z0-9_])")
    bounded = re.compile(rf"(?=(?:[^A-Za-z0-9_]|^)(?:{union})(?![A-Za-z0-9_]))", re.MULTILINE)
    _replace_in(root, _Names(any_name, at_start, bounded))


class _Names(NamedTuple):
    """The abbreviations as patterns."""

    anywhere: re.Pattern[str]
    at_start: re.Pattern[str]
    """Where the search begins, nothing needs to stand before an abbreviation."""
    bounded: re.Pattern[str]
    """Elsewhere no word character may."""


def _replace_in(element: Element, names: _Names) -> None:
    is_raw = isinstance(element, Html) and element.is_raw
    replaced: list[Element] = []
    for child in element.children:
        if isinstance(child, Text) and not is_raw:
            if names.anywhere.search(child.text):
                replaced.extend(_with_abbreviations(child.text, names))
            else:
                replaced.append(child)
        else:
            if child.children:
                _replace_in(child, names)
            replaced.append(child)
    element.children = replaced


def _with_abbreviations(text: str, names: _Names) -> list[Element]:
    elements: list[Element] = []
    pos = 0
    while True:
        at = pos
        if names.at_start.match(text, pos) is None:
            found = names.bounded.search(text, pos)
            if found is None:
                break
            at = found.start()
        name = names.anywhere.match(text, at)
        if name is None:
            at += text[at : at + 1] not in _WORD_CHARS
            name = names.anywhere.match(text, at)
        if name is None:
            break
        elements.append(Text(text[pos:at]))
        elements.append(Abbreviation(name.group()))
        pos = name.end()
    elements.append(Text(text[pos:]))
    return elements


_WORD_CHARS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")
