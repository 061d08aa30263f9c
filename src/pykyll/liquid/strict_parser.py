"""Liquid's strict syntax: a lexer and a parser that put expressions together as text.

Source of the behaviour: `Liquid::Lexer` and `Liquid::Parser`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from pykyll.liquid.errors import LiquidSyntaxError, StackLevelError
from pykyll.regex import regex
from pykyll.ruby.strings import SPACE

_TOKEN = regex(
    r"\s*(?:(?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))"
    r"|(?P<string>'[^']*'|\"[^\"]*\")"
    r"|(?P<number>-?\d+(?:\.\d+)?)"
    r"|(?P<id>[a-zA-Z_][\w-]*\??)"
    r"|(?P<dotdot>\.\.)"
    r"|(?P<special>[|.:,\[\]()?-]))",
    re.ASCII,
)
_SPECIALS = {
    "|": "pipe",
    ".": "dot",
    ":": "colon",
    ",": "comma",
    "[": "open_square",
    "]": "close_square",
    "(": "open_round",
    ")": "close_round",
    "?": "question",
    "-": "dash",
}
_NESTING_LIMIT = 100


class Token(NamedTuple):
    """A piece of markup."""

    kind: str
    text: str


_END = Token("end_of_string", "")


def lex(markup: str) -> list[Token]:
    """The tokens of a markup.

    Raises:
        LiquidSyntaxError: For a character that has no place in an expression.
    """
    tokens: list[Token] = []
    at, end = 0, len(markup.rstrip(SPACE))
    while at < end:
        match = _TOKEN.match(markup, at)
        if match is None:
            raise LiquidSyntaxError(f"Unexpected character {markup[at:].lstrip(SPACE)[0]}")
        kind = str(match.lastgroup)
        text = match[kind]
        tokens.append(Token(_SPECIALS[text] if kind == "special" else kind, text))
        at = match.end()
    return [*tokens, _END]


class StrictParser:
    """Walks the tokens of one markup."""

    __slots__ = ("_at", "_depth", "_tokens")

    def __init__(self, markup: str) -> None:
        self._tokens = lex(markup)
        self._at = 0
        self._depth = 0

    def consume(self, kind: str) -> str:
        """The text of the next token.

        Raises:
            LiquidSyntaxError: Where that is of another kind.
        """
        token = self._tokens[self._at]
        if token.kind != kind:
            raise LiquidSyntaxError(f"Expected {kind} but found {token.kind}")
        self._at += 1
        return token.text

    def consume_any(self) -> str:
        """The text of the next token, whatever it is."""
        token = self._tokens[self._at]
        self._at += 1
        return token.text

    def accept(self, kind: str) -> str | None:
        """The text of the next token if it is of that kind, else None."""
        token = self._tokens[self._at]
        if token.kind != kind:
            return None
        self._at += 1
        return token.text

    def accept_word(self, word: str) -> bool:
        """Whether the next token is that word, which is then taken."""
        if self._tokens[self._at] != ("id", word):
            return False
        self._at += 1
        return True

    def sees(self, kind: str, ahead: int = 0) -> bool:
        """Whether the token at hand, or one further on, is of that kind."""
        at = self._at + ahead
        return at < len(self._tokens) and self._tokens[at].kind == kind

    def expression(self) -> str:
        """The text of an expression, white space taken out.

        Raises:
            LiquidSyntaxError: Where there is none.
        """
        self._depth += 1
        if self._depth > _NESTING_LIMIT:
            raise StackLevelError("Nesting too deep")
        token = self._tokens[self._at]
        if token.kind == "id":
            text = self._signature()
        elif token.kind in {"string", "number"}:
            text = self.consume(token.kind)
        elif token.kind == "open_round":
            text = self._range()
        else:
            shown = f'[:{token.kind}, "{token.text}"]' if token.text else f"[:{token.kind}]"
            raise LiquidSyntaxError(f"{shown} is not a valid expression")
        self._depth -= 1
        return text

    def argument(self) -> str:
        """The text of a filter's argument, which may have a keyword."""
        if self.sees("id") and self.sees("colon", 1):
            keyword = self.consume("id") + self.consume("colon")
            return f"{keyword} {self.expression()}"
        return self.expression()

    def _signature(self) -> str:
        parts = [self.consume("id")]
        while True:
            if self.sees("open_square"):
                parts += [
                    self.consume("open_square"),
                    self.expression(),
                    self.consume("close_square"),
                ]
            elif self.sees("dot"):
                parts += [self.consume("dot"), self.consume("id")]
            else:
                return "".join(parts)

    def _range(self) -> str:
        self.consume("open_round")
        first = self.expression()
        self.consume("dotdot")
        last = self.expression()
        self.consume("close_round")
        return f"({first}..{last})"
