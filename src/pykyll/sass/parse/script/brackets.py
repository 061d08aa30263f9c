"""What stands in parentheses and brackets: expressions, maps, lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.expressions import (
    Constant,
    ListLiteral,
    MapLiteral,
)
from pykyll.sass.parse.script.grammar import (
    ATOMS,
    comma_list,
    demanded,
    interpolated,
    interpolation,
    operation,
    space_list,
    without_stops,
)
from pykyll.sass.values.number import Number

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression, Separator
    from pykyll.sass.parse.script.lexer import Lexer
    from pykyll.sass.place import Place


def parentheses(lexer: Lexer) -> Expression | None:
    """`(…)`; a `/` between numbers in it divides them."""
    if lexer.is_plain:
        return None
    lexer.next()
    place = lexer.place()
    lexer.scanner.deeper()
    found = without_stops(lexer, lambda lexer: _expression_or_map(lexer, place))
    if found is not None:
        force_division(found)
    lexer.demand("rparen")
    lexer.scanner.depth -= 1
    if found is None:
        return ListLiteral(place, (), None, is_bracketed=False)
    return found


def _expression_or_map(lexer: Lexer, place: Place) -> Expression | None:
    first = interpolation(lexer)
    if first is None:
        return None
    kind = lexer.kind()
    if kind == "colon":
        return _map(lexer, first, place)
    return comma_list(lexer, first) if kind == "comma" else first


def _map(lexer: Lexer, key: Expression, place: Place) -> Expression:
    pairs = [_pair(lexer, key)]
    while lexer.take("comma") is not None:
        following = interpolation(lexer)
        if following is None:
            break
        pairs.append(_pair(lexer, following))
    return MapLiteral(place, tuple(pairs))


def _pair(lexer: Lexer, key: Expression) -> tuple[Expression, Expression]:
    lexer.demand("colon")
    return key, demanded(lexer, interpolation(lexer))


def square_brackets(lexer: Lexer) -> Expression | None:
    """`[a b]`, `[a, b]`."""
    place = lexer.place()
    lexer.next()
    lexer.scanner.deeper()
    elements, separator = without_stops(lexer, _bracketed_elements)
    lexer.demand("rsquare")
    lexer.scanner.depth -= 1
    return ListLiteral(place, tuple(elements), separator, is_bracketed=True)


def _bracketed_elements(lexer: Lexer) -> tuple[list[Expression], Separator | None]:
    elements: list[Expression] = []
    while (element := _interpolated_operation(lexer)) is not None:
        elements.append(element)
    if not elements:
        return elements, None
    if lexer.take("comma") is None:
        return elements, "space" if len(elements) > 1 else None
    # A comma behind elements with spaces: they were the first element.
    first = elements[0]
    if len(elements) > 1:
        first = ListLiteral(first.place, tuple(elements), "space", is_bracketed=False)
    elements = [first]
    while (element := space_list(lexer)) is not None:
        elements.append(element)
        if lexer.take("comma") is None:
            break
    return elements, "comma"


def _interpolated_operation(lexer: Lexer) -> Expression | None:
    found = _one_operation(lexer)
    return interpolated(lexer, found, _one_operation)


def _one_operation(lexer: Lexer) -> Expression | None:
    return operation(lexer, 0)


def force_division(expression: Expression) -> None:
    """Let the numbers in an expression forget how they were written.

    Those in lists do not: `(1/2 3/4)` divides nothing.

    Source of the behaviour: `Sass::Script::Tree::Node#force_division!`.
    """
    waiting = [expression]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Constant):
            value = found.value
            if isinstance(value, Number) and value.original is not None:
                found.value = value.without_original()
        elif not isinstance(found, ListLiteral):
            waiting += found.children()


ATOMS |= {"lparen": parentheses, "lsquare": square_brackets}
