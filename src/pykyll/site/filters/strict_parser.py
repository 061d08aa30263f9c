"""The strict reading of an expression, which `where_exp` and `find_exp` ask for.

Source of the behaviour: `Liquid::Lexer` and `Liquid::Parser` 4.0.4, and Jekyll's
`parse_condition`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from pykyll.liquid import LiquidSyntaxError, StackLevelError
from pykyll.liquid.condition import Condition
from pykyll.liquid.expression import parse_expression

_SPACE = re.compile(r"\s*", re.ASCII)
_TOKEN = re.compile(
    r"(?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))"
    r"|(?P<string>'[^']*'|\"[^\"]*\")"
    r"|(?P<number>-?\d+(?:\.\d+)?)"
    r"|(?P<id>[a-zA-Z_][\w-]*\??)"
    r"|(?P<dotdot>\.\.)",
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


class _Token(NamedTuple):
    kind: str
    text: str


_END = _Token("end_of_string", "")


def parse_strict_condition(text: str, *, joined: bool) -> Condition:
    """The condition that a text means.

    Args:
        text: The expression.
        joined: Whether comparisons may be joined by `and` and `or`.

    Raises:
        LiquidSyntaxError: For anything that strict Liquid does not read.
    """
    parser = _Parser(_tokens(text))
    condition = parser.joined_condition() if joined else parser.comparison()
    parser.consume("end_of_string")
    return condition


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = _SPACE.match(text).end()  # type: ignore[union-attr]  # it matches the empty string
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is not None:
            tokens.append(_Token(str(match.lastgroup), match[0]))
            at = match.end()
        elif text[at] in _SPECIALS:
            tokens.append(_Token(_SPECIALS[text[at]], text[at]))
            at += 1
        else:
            raise LiquidSyntaxError(f"Unexpected character {text[at]}")
        at = _SPACE.match(text, at).end()  # type: ignore[union-attr]  # as above
    return [*tokens, _END]


class _Parser:
    """Walks the tokens; expressions are put together as text, as Liquid does it."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def consume(self, kind: str) -> str:
        token = self._tokens[self._at]
        if token.kind != kind:
            raise LiquidSyntaxError(f"Expected {kind} but found {token.kind}")
        self._at += 1
        return token.text

    def joined_condition(self) -> Condition:
        comparisons = [self.comparison()]
        relations: list[str] = []
        while self._tokens[self._at] in {_Token("id", "and"), _Token("id", "or")}:
            relations.append(self.consume("id"))
            comparisons.append(self.comparison())
        condition = comparisons.pop()
        while relations:
            first = comparisons.pop()
            condition = Condition(
                first.left, first.operator, first.right, relations.pop(), condition
            )
        return condition

    def comparison(self) -> Condition:
        left = parse_expression(self._expression())
        if self._tokens[self._at].kind != "comparison":
            return Condition(left, None, parse_expression(None))
        operator = self.consume("comparison")
        return Condition(left, operator, parse_expression(self._expression()))

    def _expression(self) -> str:
        self._depth += 1
        if self._depth > _NESTING_LIMIT:
            raise StackLevelError("Nesting too deep")
        token = self._tokens[self._at]
        if token.kind == "id":
            text = self._look_up()
        elif token.kind in {"string", "number"}:
            text = self.consume(token.kind)
        elif token.kind == "open_round":
            text = self._range()
        else:
            shown = f'[:{token.kind}, "{token.text}"]' if token.text else f"[:{token.kind}]"
            raise LiquidSyntaxError(f"{shown} is not a valid expression")
        self._depth -= 1
        return text

    def _look_up(self) -> str:
        text = self.consume("id")
        while True:
            kind = self._tokens[self._at].kind
            if kind == "open_square":
                text += self.consume(kind) + self._expression() + self.consume("close_square")
            elif kind == "dot":
                text += self.consume(kind) + self.consume("id")
            else:
                return text

    def _range(self) -> str:
        self.consume("open_round")
        first = self._expression()
        self.consume("dotdot")
        last = self._expression()
        self.consume("close_round")
        return f"({first}..{last})"
