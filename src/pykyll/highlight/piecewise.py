"""A lexer inside another's: fed piece by piece, it goes on in the state where it stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.lexer import Lexer, grammar_of
from pykyll.highlight.scanner import MAX_DEPTH, ScanWith
from pykyll.highlight.tokens import TEXT

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import HandlerWith, Scan
    from pykyll.highlight.tokens import Token


class Piecewise:
    """A lexer that keeps its state from one piece of text to the next."""

    __slots__ = ("_is_too_deep", "_lexer", "_scan", "warnings")

    def __init__(self, lexer: Lexer, around: Scan | None = None) -> None:
        """Begin at the lexer's start; `around` is the scan of the text that holds this one."""
        grammar = grammar_of(lexer.tag)
        self._lexer = lexer
        self._is_too_deep = around is not None and around.depth + 1 >= MAX_DEPTH
        self._scan = ScanWith(grammar, lexer.options, around) if grammar else None
        self.warnings: list[str] = around.warnings if around else []

    def reset(self) -> None:
        """Go back to the lexer's start."""
        if self._scan:
            self._scan.reset()

    def leave(self, state: str) -> None:
        """Leave the state, if the lexer is in it."""
        if self._scan and self._scan.stack[-1] == state:
            self._scan.move(-1)

    def feed(self, text: str) -> list[Token]:
        """Return the tokens of one more piece of text."""
        if self._is_too_deep:
            return [(TEXT, text)]
        if self._scan:
            return list(self._scan.feed(text))
        tokens, warnings = self._lexer.read(text)
        self.warnings += warnings
        return tokens


class Inner:
    """The memory of a grammar with other languages in it: their lexers, each begun when met."""

    __slots__ = ("_lexers",)

    def __init__(self) -> None:
        """Begin without any."""
        self._lexers: dict[str, Piecewise] = {}

    def lexer(self, tag: str, scan: Scan) -> Piecewise:
        """Return the lexer of a language in a scan's text."""
        there = self._lexers.get(tag)
        if there is None:
            there = self._lexers[tag] = Piecewise(Lexer(tag, scan.options), scan)
        return there


def in_language(tag: str) -> HandlerWith[Inner]:
    """Return the handler that gives what its rule took to another language's lexer."""

    def take(scan: ScanWith[Inner], match: re.Match[str], _group: int) -> None:
        scan.out.extend(scan.memory.lexer(tag, scan).feed(match[0]))

    return take
