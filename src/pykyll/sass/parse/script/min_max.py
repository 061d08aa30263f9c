"""`min()` and `max()` that are CSS: kept as text where all in them is.

Source of the behaviour: `Sass::Script::Parser#css_min_max`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.expressions import Constant, InterpolatedString
from pykyll.sass.parse.script.grammar import demand_expression, without_stops
from pykyll.sass.parse.script.literals import written_number
from pykyll.sass.parse.script.tokens import OPERATOR_TEXTS
from pykyll.sass.parse.templates import joined
from pykyll.sass.values.text import Text

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.parse.script.lexer import Lexer

    Pieces = list[str | Expression]

_OPERATORS = ("plus", "minus", "times", "div")
_TEXT_FUNCTIONS = ("calc", "env", "var")
_CLOSING = {"lcurly": "end_interpolation", "lparen": "rparen", "lsquare": "rsquare"}
_ENDS = frozenset({"begin_interpolation", *_CLOSING, *_CLOSING.values()})


def min_or_max(lexer: Lexer) -> Expression | None:
    """The text of a call that is CSS; of another nothing, and the lexer stays where it is."""
    state = lexer.state()
    depth = lexer.scanner.depth
    token = lexer.next()
    contents = _contents(lexer, may_have_commas=True)
    lexer.scanner.depth = depth
    if contents is None:
        lexer.restore(state)
        return None
    parts = joined([f"{token.value}(", *contents])
    place = lexer.place(token.start)
    if len(parts) == 1 and isinstance(parts[0], str):
        return Constant(place, Text(parts[0]))
    return InterpolatedString(place, parts, is_quoted=False)


def _contents(lexer: Lexer, *, may_have_commas: bool) -> Pieces | None:
    """All up to the closing parenthesis and that."""
    lexer.scanner.deeper()
    pieces: Pieces = []
    while True:
        operand = _operand(lexer)
        if operand is None:
            return None
        pieces += operand
        if lexer.take("rparen") is not None:
            pieces.append(")")
            return pieces
        kind = lexer.kind()
        if kind in _OPERATORS:
            lexer.next()
            pieces.append(f" {OPERATOR_TEXTS[kind or '']} ")
        elif may_have_commas and kind == "comma":
            lexer.next()
            pieces.append(", ")
        else:
            return None


def _operand(lexer: Lexer) -> Pieces | None:
    match lexer.kind():
        case "number":
            return [_number(lexer)]
        case "begin_interpolation":
            return [_interpolation(lexer)]
        case "special_fun":
            return _calculation(lexer)
        case "funcall":
            return _function(lexer)
        case "lparen":
            lexer.next()
            contents = _contents(lexer, may_have_commas=False)
            return None if contents is None else ["(", *contents]
    return None


def _number(lexer: Lexer) -> str:
    token = lexer.next()
    assert isinstance(token.value, tuple)  # noqa: S101 - what the lexer gives for a number
    return written_number(token.value).to_css()


def _interpolation(lexer: Lexer) -> Expression:
    lexer.next()
    lexer.scanner.deeper()
    found = without_stops(lexer, demand_expression)
    lexer.demand("end_interpolation")
    return found


def _calculation(lexer: Lexer) -> Pieces | None:
    token = lexer.peek()
    if token is None or not str(token.value).lower().startswith("calc("):
        return None
    lexer.next()
    return [str(token.value)]


def _function(lexer: Lexer) -> Pieces | None:
    token = lexer.peek()
    name = "" if token is None else str(token.value)
    if name.lower() in _TEXT_FUNCTIONS:
        lexer.next()
        pieces: Pieces = [name, "(", *_text(lexer), ")"]
        lexer.demand("rparen")
        return pieces
    if name.lower() not in ("min", "max"):
        return None
    lexer.next()
    contents = _contents(lexer, may_have_commas=True)
    return None if contents is None else [name, "(", *contents]


def _text(lexer: Lexer) -> Pieces:
    """What stands in `env()` and `var()`, up to their closing parenthesis."""
    pieces: Pieces = []
    closing: list[str] = []
    while True:
        pieces.append(lexer.skip_to(_ENDS))
        kind = lexer.kind() or ""
        if kind == "begin_interpolation":
            pieces.append(_interpolation(lexer))
        elif kind in _CLOSING:
            lexer.next()
            closing.append(_CLOSING[kind])
            pieces.append(OPERATOR_TEXTS[kind])
        elif not closing:
            return pieces
        else:
            expected = closing.pop()
            lexer.demand(expected)
            pieces.append(OPERATOR_TEXTS[expected])
