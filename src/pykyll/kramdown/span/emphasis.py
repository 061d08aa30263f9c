"""Emphasis: `*`, `_`, and two of them for strong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.kramdown.element import Element, Text
from pykyll.kramdown.patterns import PLAIN_SPAN
from pykyll.kramdown.span.state import DEEPEST_SPAN
from pykyll.regex import regex
from pykyll.ruby.strings import is_alnum, is_alpha

if TYPE_CHECKING:
    import re

    from pykyll.kramdown.span.state import Spans

_WHITESPACE = " \t\n\v\f\r"
_PLAIN = regex(rf"(\*\*?)(?!\s)((?>{PLAIN_SPAN}+))(?<!\s)\1(?!\*)")
"""Emphasis on words in which nothing else may begin, as most is: it needs no reading of its own,
which saves a third of the time for running text with some emphasis."""


def emphasis(s: Spans) -> bool:
    """Read emphasis, or the delimiter as text where it opens none."""
    text, start = s.text, s.pos
    if not s.failed and s.depth < DEEPEST_SPAN:
        plain = _PLAIN.match(text, start)
        if plain is not None and _add_plain(s, plain):
            return True
    char = text[start]
    delimiter = char * 2 if text.startswith(char, start + 1) else char
    if not _opens(s, start, delimiter):
        s.add_text(delimiter)
        s.pos = start + len(delimiter)
        if s.tree_type == "em" and len(delimiter) > 1 and not text.startswith(char, s.pos):
            # From its middle on, the other half would be text too.
            s.passed.append(start + 1)
    s.passed.append(s.pos)
    return True


def _add_plain(s: Spans, found: re.Match[str]) -> bool:
    kind = "strong" if found.end(1) - found.start(1) > 1 else "em"
    if s.open[kind]:
        return False
    element = Element(kind)
    element.children.append(Text(found.group(2)))
    s.add(element)
    s.pos = found.end()
    s.passed.append(s.pos)
    return True


def _opens(s: Spans, start: int, delimiter: str) -> bool:
    """Read the emphasis that the delimiter opens; False where it is text."""
    text, char = s.text, delimiter[0]
    kind = "strong" if len(delimiter) == len("**") else "em"
    inside = start + len(delimiter)
    if s.open[kind] or text[inside : inside + 1] in _SPACES:
        return False
    if char == "_" and _is_within_word(text, start):
        return False
    if _read(s, inside, delimiter, kind):
        return True
    return kind == "strong" and s.tree_type != "em" and _read(s, start + 1, char, "em")


_SPACES = frozenset(_WHITESPACE)


def _is_within_word(text: str, at: int) -> bool:
    """Whether a letter, or a letter and a hyphen, stands right before the underscore."""
    if at == 0:
        return False
    before = text[at - 1]
    return is_alpha(before) or (before == "-" and at > 1 and is_alpha(text[at - 2]))


def _read(s: Spans, inside: int, delimiter: str, kind: str) -> bool:
    attempt = s.attempt(inside, delimiter)
    if attempt in s.failed or s.depth >= DEEPEST_SPAN:
        return False
    element = Element(kind)
    saved_pos = s.pos
    s.pos = inside
    if not s.fill(element, _stop(s, element, delimiter), s.p.dialect.spans):
        s.failed.add(attempt)
        # From each place that was passed in vain, the same would be read to the same end.
        s.failed.update(s.attempt(at, delimiter) for at in s.passed_inside)
        s.pos = saved_pos
        return False
    s.pos += len(delimiter)
    s.add(element)
    return True


def _stop(s: Spans, element: Element, delimiter: str) -> Stop:
    text = s.text
    width = len(delimiter)
    doubled = delimiter * 2

    def stop(at: int) -> bool:
        if not text.startswith(delimiter, at) or text[at - 1] in _SPACES:
            return False
        if width == 1 and text.startswith(doubled, at) and not text.startswith(delimiter, at + 2):
            return False
        if delimiter[0] == "_" and is_alnum(text[at + width : at + width + 1]):
            return False
        return bool(s.pending) or bool(element.children)

    return stop


if TYPE_CHECKING:
    from pykyll.kramdown.span.state import Stop
