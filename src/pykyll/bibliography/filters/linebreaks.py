"""Texts on one line."""

from __future__ import annotations

from pykyll.regex import regex

_LINE_END = regex(r"\n[ \t\r\n\f\v]*")


def linebreaks(text: str) -> str:
    """Each line end, and the blanks behind it, as one blank."""
    return _LINE_END.sub(" ", text)
