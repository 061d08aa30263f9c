"""Which line of a file's front matter has an entry."""

from __future__ import annotations

import re
from typing import NamedTuple

from pykyll.files.front_matter import split


class EntryLine(NamedTuple):
    """A line of front matter, and the part of it that is meant."""

    line: int
    """In the file, counted from 1."""
    column: int
    """In characters, counted from 1."""
    length: int
    excerpt: str
    """The line itself, without its line end."""


def entry_line(text: str, key: str, value: str | None = None) -> EntryLine | None:
    """Where front matter has a key of its first level, or one value below it.

    Args:
        text: The whole file.
        key: The key.
        value: A text in its value, as `redirect_from:` lists several; the key itself
            where None, or where that text is not found as it is.

    Returns:
        The line; None where the front matter does not have the key.
    """
    parts = split(text)
    if parts is None:
        return None
    lines = parts.yaml.split("\n")
    of_key = re.compile(rf"['\"]?{re.escape(key)}['\"]?[ \t]*:(?=\s|$)")
    start = next((at for at, line in enumerate(lines) if of_key.match(line)), None)
    if start is None:
        return None
    if value is not None:
        for at in range(start, len(lines)):
            if at > start and lines[at][:1].strip() and not lines[at].startswith(("-", "#")):
                break  # the next key
            found = _column_of(value, lines[at])
            if found is not None:
                return _placed(lines[at], at, found, len(value))
    return _placed(lines[start], start, 0, None)


def _column_of(value: str, line: str) -> int | None:
    """Where a line has the value, as a whole word."""
    match = re.search(rf"(?<![^\s\"'\[,]){re.escape(value)}(?![^\s\"'\],])", line)
    return None if match is None else match.start()


def _placed(line: str, at: int, start: int, length: int | None) -> EntryLine:
    excerpt = line.rstrip()
    return EntryLine(at + 1, start + 1, length or len(excerpt) - start, excerpt)
