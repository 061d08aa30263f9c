"""How many backticks stand side by side further on in a text."""

from __future__ import annotations

from bisect import bisect_left

from pykyll.regex import regex

_ROW = regex(r"(\\++)?(`+)|\\++")
"""Backticks with the backslashes before them, or backslashes alone."""


class Backticks:
    """The longest row of backticks from a place on, in the text at hand."""

    __slots__ = ("_longest", "_starts", "_text")

    def __init__(self) -> None:
        """Begin without a text."""
        self._text = ""
        self._starts: list[int] = []
        self._longest: list[int] = []

    def longest_from(self, text: str, start: int) -> int:
        """Return the length of the longest row; a backtick that a backslash escapes is not in it.

        Args:
            text: The text.
            start: A place in it that is not inside of a row.
        """
        if text is not self._text:
            self._read(text)
        index = bisect_left(self._starts, start)
        return self._longest[index] if index < len(self._longest) else 0

    def _read(self, text: str) -> None:
        self._text = text
        rows = [
            (row.start(2), len(row[2]) - len(row[1] or "") % 2)
            for row in _ROW.finditer(text)
            if row[2]
        ]
        self._starts = [place for place, _ in rows]
        self._longest = []
        longest = 0
        for _, length in reversed(rows):
            longest = max(longest, length)
            self._longest.append(longest)
        self._longest.reverse()
