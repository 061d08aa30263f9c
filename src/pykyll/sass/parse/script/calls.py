"""Calls of functions, the arguments of calls and includes, the parameters of definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.expressions import Arguments, FunctionCall, Variable
from pykyll.sass.nodes import Parameter
from pykyll.sass.parse.script.grammar import (
    ATOMS,
    demanded,
    interpolation,
    single_equals,
    space_list,
    without_stops,
)
from pykyll.sass.parse.script.min_max import min_or_max

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.expressions import Expression
    from pykyll.sass.parse.script.lexer import Lexer

NO_ARGUMENTS = Arguments((), ())
_MIN_MAX = ("min", "max")


def call(lexer: Lexer) -> Expression:
    """`name(…)`; `min()` and `max()` are kept as text where they are CSS."""
    token = lexer.token
    assert token is not None  # noqa: S101 - it is what led here
    name = str(token.value)
    if name.lower() in _MIN_MAX:
        found = min_or_max(lexer)
        if found is not None:
            return found
    lexer.next()
    place = lexer.place(token.start)
    lexer.scanner.deeper()
    arguments = call_arguments(lexer)
    lexer.demand("rparen")
    lexer.scanner.depth -= 1
    return FunctionCall(place, name, arguments)


def call_arguments(lexer: Lexer) -> Arguments:
    """What stands between the parentheses of a function's call."""
    return without_stops(lexer, lambda lexer: _arguments(lexer, single_equals, "function argument"))


def include_arguments(lexer: Lexer) -> Arguments:
    """The parentheses of an include, or no parentheses."""
    if lexer.take("lparen") is None:
        return NO_ARGUMENTS
    found = without_stops(lexer, lambda lexer: _arguments(lexer, interpolation, "mixin argument"))
    lexer.demand("rparen")
    return found


def _arguments(
    lexer: Lexer, argument: Callable[[Lexer], Expression | None], description: str
) -> Arguments:
    positional: list[Expression] = []
    named: dict[str, tuple[str, Expression]] = {}
    rest: Expression | None = None
    named_rest: Expression | None = None
    while (found := argument(lexer)) is not None:
        if lexer.kind() == "colon":
            _add_named(lexer, named, found, demanded_value(lexer, found, argument, description))
        elif lexer.take("splat") is not None:
            if rest is not None:
                named_rest = found
                break
            rest = found
        else:
            _add_positional(lexer, positional, found, rest, named)
        if lexer.take("comma") is None:
            break
    else:
        rest = None  # Ruby Sass forgets `$list...` where a comma ends the arguments
    return Arguments(tuple(positional), tuple(named.values()), rest, named_rest)


def demanded_value(
    lexer: Lexer,
    name: Expression,
    argument: Callable[[Lexer], Expression | None],
    description: str,
) -> Expression:
    """What stands behind the colon of `$name: value`.

    Raises:
        SassError: When the name is none, or nothing stands there.
    """
    if not isinstance(name, Variable):
        lexer.fail("comma")
    lexer.demand("colon")
    return demanded(lexer, argument(lexer), description)


def _add_named(
    lexer: Lexer, named: dict[str, tuple[str, Expression]], name: Expression, value: Expression
) -> None:
    assert isinstance(name, Variable)  # noqa: S101 - `demanded_value` has looked
    key = name.name.replace("_", "-")
    if key in named:
        raise SassError(f'Keyword argument "${name.name}" passed more than once', lexer.place())
    named[key] = (name.name, value)


def _add_positional(
    lexer: Lexer,
    positional: list[Expression],
    found: Expression,
    rest: Expression | None,
    named: dict[str, tuple[str, Expression]],
) -> None:
    if rest is not None:
        raise SassError(
            "Only keyword arguments may follow variable arguments (...).", lexer.place()
        )
    if named:
        raise SassError("Positional arguments must come before keyword arguments.", lexer.place())
    positional.append(found)


def parameters(
    lexer: Lexer, *, must_have_parentheses: bool
) -> tuple[tuple[Parameter, ...], str | None]:
    """The parameters of a definition, and the name of the last if it takes all that is left.

    Raises:
        SassError: When they are no parameters.
    """
    if must_have_parentheses:
        lexer.demand("lparen")
    elif lexer.take("lparen") is None:
        return (), None
    found, rest = without_stops(lexer, _parameters)
    lexer.demand("rparen")
    return tuple(found), rest


def _parameters(lexer: Lexer) -> tuple[list[Parameter], str | None]:
    found: list[Parameter] = []
    must_have_default = False
    while lexer.kind() != "rparen":
        name = str(lexer.demand("const").value)
        default: Expression | None = None
        if lexer.take("colon") is not None:
            default = demanded(lexer, space_list(lexer))
            must_have_default = True
        elif lexer.take("splat") is not None:
            return found, name
        elif must_have_default:
            raise SassError(
                f"Required argument ${name} must come before any optional arguments.",
                lexer.place(),
            )
        found.append(Parameter(name, default))
        if lexer.take("comma") is None:
            break
    return found, None


ATOMS["funcall"] = call
