"""Where the heads of functions end in C and its relatives: a `)`, comments, `{` or `;`."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import ClassVar

from pykyll.dataclass import dataclass
from pykyll.regex import regex

_BLANKS = regex(r"\s*+", re.ASCII)
_LINE_END = regex(r"\n")


@dataclass(frozen=True, slots=True)
class SignatureEnd:
    """A signature's last character and the mark that follows it."""

    parenthesis: int
    """The place of the `)`."""
    gap: int
    """The place behind it, and behind what the language has there, where blanks may begin."""
    mark: int
    """The place of the `{` or `;`."""


class Signatures:
    """Where signatures of functions may end in the text at hand."""

    MAY_END: ClassVar[re.Pattern[str]] = regex(r"\)(?=\s*+(?:[{;]|/[/*]))", re.ASCII)
    """A `)`, and what else the language has before blanks, comments and a mark."""

    __slots__ = ("_ends", "_starts", "_text")

    def __init__(self) -> None:
        """Begin without a text."""
        self._text = ""
        self._ends: list[SignatureEnd] = []
        self._starts: list[int] = []

    def next_in(self, text: str, start: int) -> SignatureEnd | None:
        """Return the first `)` from `start` on that `{` or `;` follows."""
        if text is not self._text:
            self._text = text
            self._ends = _ends_in(text, self.MAY_END)
            self._starts = [end.parenthesis for end in self._ends]
        index = bisect_left(self._starts, start)
        return self._ends[index] if index < len(self._ends) else None


def _ends_in(text: str, may_end: re.Pattern[str]) -> list[SignatureEnd]:
    ends = []
    gaps = _Gaps(text)
    parenthesis = may_end.search(text)
    while parenthesis:
        start = parenthesis.start()
        mark = gaps.mark_after(parenthesis.end())
        if mark is not None:
            ends.append(SignatureEnd(start, parenthesis.end(), mark))
        parenthesis = may_end.search(text, start + 1 if mark is None else mark + 1)
    return ends


class _Gaps:
    """What may stand between a `)` and a mark: blanks and comments.

    For Rouge a comment in a line may end at each `*/` of that line, the nearest that a mark
    follows at last. Places from which there is no way to a mark are noted, so that a text is read
    once, whatever comments it has.
    """

    __slots__ = ("_dead", "_dead_from", "_line_ends", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._line_ends = [end.start() for end in _LINE_END.finditer(text)]
        self._dead: set[int] = set()
        self._dead_from: dict[int, int] = {}
        """By a line's end: from where on no `*/` of the line leads to a mark."""

    def mark_after(self, start: int) -> int | None:
        """Return the place of the mark that blanks and comments part from `start`."""
        comments: list[tuple[int, int]] = []  # those passed: where they began, where they ended
        place: int | None = start
        while place is not None:
            place = self._after_blanks(place)
            if self._text.startswith(("{", ";"), place):
                return place
            if place not in self._dead and self._text.startswith("/*", place):
                comments.append((place, place + 2))
            self._dead.add(place)
            place = self._next_end(comments)
        return None

    def _after_blanks(self, place: int) -> int:
        """Return the end of blanks and of comments that go to the end of their line."""
        while place not in self._dead:
            blanks = _BLANKS.match(self._text, place)
            place = blanks.end() if blanks else place
            if not self._text.startswith("//", place):
                break
            self._dead.add(place)  # unless a mark follows, when nobody asks again
            line_end = self._line_end(place)
            if line_end == len(self._text):
                break
            place = line_end + 1
        return place

    def _next_end(self, comments: list[tuple[int, int]]) -> int | None:
        """Return where the last comment that may end further on does so."""
        while comments:
            begin, searched = comments.pop()
            line_end = self._line_end(begin)
            stop = self._dead_from.get(line_end, line_end)
            end = self._text.find("*/", searched, min(line_end, stop + 1))
            if end >= 0:
                comments.append((begin, end + 1))
                return end + 2
            self._dead_from[line_end] = min(stop, begin + 2)
        return None

    def _line_end(self, place: int) -> int:
        index = bisect_left(self._line_ends, place)
        return self._line_ends[index] if index < len(self._line_ends) else len(self._text)
