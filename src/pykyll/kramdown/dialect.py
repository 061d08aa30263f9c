"""A dialect: which constructs are read, in which order, and what ends a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pykyll.kramdown.span.state import Dispatch  # noqa: TC001 - a compiled dataclass needs it
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

    from pykyll.kramdown.state import ParseState

BlockRule = Callable[["ParseState"], bool]
"""Reads the block at the position into the tree; returns whether it is one of its kind."""

_INDENT = regex(r" {0,4}")
_DEEPEST_INDENT = 4


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the constructs ask about the dialect that is being read."""

    name: str
    by_char: dict[str, tuple[BlockRule, ...]]
    """The rules for a line that begins with the character, after up to three spaces."""
    otherwise: tuple[BlockRule, ...]
    indented: tuple[BlockRule, ...]
    """The rules for a line that begins with a tab or four spaces."""
    shallow: tuple[BlockRule, ...]
    """The rules where blocks are nested too deeply."""
    paragraph_end: re.Pattern[str]
    spans: Dispatch
    spans_in_link: Dispatch
    """The same for the text of a link, where brackets count."""

    def rules_for(self, text: str, pos: int) -> tuple[BlockRule, ...]:
        """The rules that may apply to the line at a position, in kramdown's order."""
        char = text[pos]
        if char == " ":
            match = _INDENT.match(text, pos)
            after = match.end() if match is not None else pos
            if after - pos >= _DEEPEST_INDENT:
                return self.indented
            char = text[after : after + 1]
            if char == "\t":
                return self.indented
        elif char == "\t":
            return self.indented
        return self.by_char.get(char, self.otherwise)

    def shallow_rules_for(self, text: str, pos: int) -> tuple[BlockRule, ...]:
        """The rules beyond the deepest level: blank lines and paragraphs."""
        return self.indented if text[pos] == "\t" else self.shallow
