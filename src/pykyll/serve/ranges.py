"""The parts of a file that a request asks for (`Range`), by RFC 9110, section 14."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

_BYTES = regex(r"bytes[ \t]*=(.*)")
_RANGE = regex(r"([0-9]{0,19})-([0-9]{0,19})")
_MOST = 100
"""Ranges; who asks for more gets the whole."""


def ranges_of(asked: str, size: int) -> list[range] | None:
    """Which bytes are asked for: sorted, those that overlap or touch as one.

    Args:
        asked: The text of the header.
        size: Of the file, in bytes.

    Returns:
        None where the header is to be disregarded: it is of other units than bytes, wrong,
        or asks for too much. No range where there is nothing of the file in any of them.
    """
    found = _BYTES.fullmatch(asked.strip().lower())
    texts = found[1].split(",") if found else []
    if not 0 < len(texts) <= _MOST:
        return None
    ranges = [_range(text.strip(), size) for text in texts]
    given = [each for each in ranges if each is not None]
    if len(given) < len(ranges):
        return None
    return _joined(each for each in given if each)


def _range(text: str, size: int) -> range | None:
    """One of them, empty where it lies behind the end; None where it is none."""
    found = _RANGE.fullmatch(text)
    if found is None or text == "-":
        return None
    first, last = found.groups()
    if not first:
        return range(max(size - int(last), 0), size)
    if last and int(last) < int(first):
        return None
    return range(int(first), min(int(last) + 1, size) if last else size)


def _joined(ranges: Iterable[range]) -> list[range]:
    joined: list[range] = []
    for each in sorted(ranges, key=lambda each: each.start):
        if joined and each.start <= joined[-1].stop:
            joined[-1] = range(joined[-1].start, max(joined[-1].stop, each.stop))
        else:
            joined.append(each)
    return joined
