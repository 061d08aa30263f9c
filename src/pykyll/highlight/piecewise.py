"""A lexer inside another's: fed piece by piece, it goes on in the state where it stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pykyll.highlight.lexer import Lexer, grammar_of
from pykyll.highlight.scanner import MAX_DEPTH, Scan
from pykyll.highlight.tokens import TEXT

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Handler
    from pykyll.highlight.tokens import Token


class Piecewise:
    """A lexer that keeps its state from one piece of text to the next."""

    __slots__ = ("_depth", "_lexer", "_scan")

    def __init__(self, lexer: Lexer, depth: int = 0) -> None:
        """Begin at the lexer's start; `depth` counts the lexers around it."""
        grammar = grammar_of(lexer.tag)
        self._lexer = lexer
        self._depth = depth
        self._scan = Scan(grammar, lexer.options, depth) if grammar else None

    def reset(self) -> None:
        """Go back to the lexer's start."""
        if self._scan:
            self._scan.reset()

    def feed(self, text: str) -> list[Token]:
        """Return the tokens of one more piece of text."""
        if self._depth >= MAX_DEPTH:
            return [(TEXT, text)]
        return list(self._scan.feed(text)) if self._scan else self._lexer.lex(text)


def inner(scan: Scan, tag: str) -> Piecewise:
    """Return the lexer that a scan keeps for the parts of its text in another language."""
    there = scan.memory.get(f"inner {tag}")
    if there is None:
        there = scan.memory[f"inner {tag}"] = Piecewise(Lexer(tag, scan.options), scan.depth + 1)
    return cast("Piecewise", there)


def in_language(tag: str) -> Handler:
    """Return the handler that gives what its rule took to another language's lexer."""

    def take(scan: Scan, match: re.Match[str], _group: int) -> None:
        scan.out.extend(inner(scan, tag).feed(match[0]))

    return take
