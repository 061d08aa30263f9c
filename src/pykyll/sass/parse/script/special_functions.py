"""Functions whose contents are text: `calc()`, `element()`, `expression()`, `progid:…()`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.expressions import Constant, Interpolation
from pykyll.sass.parse.script.grammar import ATOMS, demand_expression, without_stops
from pykyll.sass.values.text import Text

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.parse.script.lexer import Lexer


def special_function(lexer: Lexer) -> Expression:
    """Its text; with `#{}` in it, one interpolation around the next."""
    pieces = [_piece(lexer)]
    middles: list[Expression] = []
    while lexer.queued is not None:
        lexer.demand("string_interpolation")
        lexer.scanner.deeper()
        middles.append(without_stops(lexer, demand_expression))
        lexer.scanner.depth -= 1
        lexer.demand("end_interpolation")
        if lexer.kind() != "special_fun":
            lexer.fail('")"')
        pieces.append(_piece(lexer))
    found: Expression = pieces.pop()
    while middles:
        before = pieces.pop()
        found = Interpolation(
            before.place,
            before,
            middles.pop(),
            found,
            has_space_before=False,
            has_space_after=False,
        )
    return found


def _piece(lexer: Lexer) -> Constant:
    token = lexer.next()
    return Constant(lexer.place(token.start), Text(str(token.value)))


ATOMS["special_fun"] = special_function
