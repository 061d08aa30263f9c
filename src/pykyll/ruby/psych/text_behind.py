"""Text behind the first document of a YAML text: Ruby passes over it without a word."""

from __future__ import annotations

import re

from pykyll.errors import Diagnostic, locate
from pykyll.regex import regex

_TEXT = regex(r"^[ \t]*(?![#\s]).*\S", re.MULTILINE)
"""A line that is neither blank nor a comment."""
_TEXT_HERE = regex(r"[ \t]*(?![#\s]).*\S")
_SECOND = regex(r"---(?:\s|\Z)")
_ENDINGS = frozenset({"[]", "{}", "..."})


def text_behind(text: str, end: int) -> Diagnostic | None:
    """The warning of text that is not read, none where only comments follow.

    Args:
        text: The YAML.
        end: Where its first document ends.
    """
    rest = _TEXT_HERE.match(text, end) or _TEXT.search(text, end)
    if rest is not None and _SECOND.match(rest[0]):
        return _warning(text, rest) if _TEXT.search(text, rest.start() + 3) else None
    return None if rest is None else _warning(text, rest)


def _warning(text: str, rest: re.Match[str]) -> Diagnostic:
    start = rest.end() - len(rest[0].lstrip())
    line, column, excerpt = locate(text, start)
    return Diagnostic(
        "from here on nothing is read: the YAML has ended",
        severity="warning",
        line=line,
        column=column,
        excerpt=excerpt,
        length=len(rest[0].strip()),
        hint=_hint(text[:start], rest[0]),
    )


def _hint(before: str, rest: str) -> str:
    if _SECOND.match(rest):
        return "remove this line: a second `---` ends what is read"
    lines = list(_TEXT.finditer(before))
    last = lines[-1][0].partition(" #")[0].strip() if lines else ""
    if lines and lines[-1][0][0] == " " and rest[0] != " ":
        return "indent the lines above and this one alike"
    if last not in _ENDINGS:
        return "put it into one list or mapping with what stands above it"
    number = before.count("\n", 0, lines[-1].start()) + 1
    return f"remove the `{last}` in line {number}: it ends what is read"
