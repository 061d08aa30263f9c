"""Text with `#{}` in it: joined and stripped as Ruby Sass does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.sass.expressions import Expression
    from pykyll.sass.nodes import Template

RUBY_SPACES = " \t\n\v\f\r"
"""What Ruby's `strip` and `\\s` take for whitespace; Python's know more of it."""
_SPACES = regex(r"[ \t\n\v\f\r]+")


def joined(pieces: Iterable[str | Expression]) -> Template:
    """A template of these pieces, in which texts that touch are one and none is empty."""
    merged: list[str | Expression] = []
    texts: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            texts.append(piece)
            continue
        _add_text(merged, texts)
        merged.append(piece)
    _add_text(merged, texts)
    return tuple(merged)


def _add_text(merged: list[str | Expression], texts: list[str]) -> None:
    text = "".join(texts)
    if text:
        merged.append(text)
    texts.clear()


def stripped(template: Template) -> Template:
    """The template without whitespace at both ends, but for escaped whitespace at its end."""
    if not template:
        return template
    pieces = list(template)
    first = pieces[0]
    if isinstance(first, str):
        pieces[0] = first.lstrip(RUBY_SPACES)
    last = pieces[-1]
    if isinstance(last, str):
        pieces[-1] = strip_end(last)
    return tuple(piece for piece in pieces if piece != "")


def strip_end(text: str) -> str:
    """Text without the whitespace at its end, or at the end of its first line that has some.

    A space behind a backslash stays. That only the first such line loses its whitespace is
    a slip of Ruby Sass that shows in what it prints.

    Source of the behaviour: `Sass::Util.rstrip_except_escapes`.
    """
    if text[-1:] not in RUBY_SPACES and "\n" not in text:
        return text
    for run in _SPACES.finditer(text):
        start, end = run.span()
        if start and text[start - 1] == "\\":
            start += 1
            if start == end:
                continue
        if end == len(text):
            return text[:start]
        newline = text.rfind("\n", start + 1, end)
        if newline >= 0:
            return text[:start] + text[newline:]
    return text


def strip_but_escapes(text: str) -> str:
    """`strip_end`, and whitespace at the beginning gone, too."""
    return strip_end(text.lstrip(RUBY_SPACES))
