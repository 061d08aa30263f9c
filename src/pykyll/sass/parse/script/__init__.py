"""SassScript: what stands in values, arguments, conditions and `#{}`.

Each function here reads one thing from a scanner and leaves the scanner behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.expressions import Interpolation
from pykyll.sass.parse.scanner import Scanner
from pykyll.sass.parse.script import (
    brackets,  # noqa: F401 - they fill the table of atoms
    calls,
    literals,
    special_functions,  # noqa: F401 - as above
)
from pykyll.sass.parse.script.deprecations import warn_of_interpolation
from pykyll.sass.parse.script.grammar import demand_expression
from pykyll.sass.parse.script.lexer import NO_WORDS, Lexer

if TYPE_CHECKING:
    from pykyll.sass.expressions import Arguments, Expression
    from pykyll.sass.nodes import Parameter
    from pykyll.sass.place import Place


def parse_expression(text: str, place: Place) -> Expression:
    """A text that is one expression.

    Args:
        text: SassScript.
        place: Where it begins.

    Raises:
        SassError: When it is none.
    """
    return read_whole_expression(Scanner(text, place))


def read_whole_expression(scanner: Scanner) -> Expression:
    """One expression, behind which the text ends.

    Raises:
        SassError: When it does not.
    """
    lexer = Lexer(scanner)
    found = demand_expression(lexer)
    lexer.demand_end()
    scanner.raise_noted()
    warn_of_interpolation(lexer, (found,))
    return found


def read_expression(
    scanner: Scanner, *, stop_at: frozenset[str] = NO_WORDS, is_plain: bool = False
) -> Expression:
    """One expression; the scanner stands at the first token that is none of it.

    Args:
        scanner: Where it begins.
        stop_at: Words and kinds of tokens that end it.
        is_plain: Whether this is CSS without SassScript.

    Raises:
        SassError: When none comes next.
    """
    lexer = Lexer(scanner, stop_at=stop_at, is_plain=is_plain)
    found = demand_expression(lexer)
    lexer.finish()
    warn_of_interpolation(lexer, (found,))
    return found


def read_interpolation(scanner: Scanner, *, warns_of_colors: bool = False) -> Expression:
    """What stands behind a `#{`, with the `}`.

    Args:
        scanner: It stands behind the `#{`.
        warns_of_colors: Whether a colour's name in it is likely a mistake.

    Raises:
        SassError: When it is no expression or does not end.
    """
    scanner.deeper()
    place = scanner.place(max(0, scanner.pos - 2))
    lexer = Lexer(scanner)
    middle = demand_expression(lexer)
    lexer.demand("end_interpolation")
    lexer.finish()
    warn_of_interpolation(lexer, (middle,), breaks_on_colors=True)
    scanner.depth -= 1
    return Interpolation(
        place,
        None,
        middle,
        None,
        has_space_before=False,
        has_space_after=False,
        warns_of_colors=warns_of_colors,
    )


def read_uri(scanner: Scanner) -> Expression:
    """`url(…)`, without quotes or as a call of a function.

    Raises:
        SassError: When something else comes next.
    """
    lexer = Lexer(scanner)
    token = lexer.peek()
    if token is not None and token.kind == "string":
        found = literals.string(lexer)
        lexer.peek()  # Ruby Sass looks for a `#{}` behind it
    elif token is not None and token.kind == "funcall" and str(token.value).lower() == "url":
        found = calls.call(lexer)
    else:
        lexer.fail("string")
    assert found is not None  # noqa: S101 - only CSS without SassScript gives nothing
    lexer.finish()
    warn_of_interpolation(lexer, (found,), breaks_on_colors=True)
    return found


def read_include_arguments(scanner: Scanner) -> Arguments:
    """The parentheses of an include, or no parentheses.

    Raises:
        SassError: When what is in them are no arguments.
    """
    lexer = Lexer(scanner)
    found = calls.include_arguments(lexer)
    lexer.finish()
    warn_of_interpolation(lexer, found.values(), breaks_on_colors=True)
    return found


def read_parameters(
    scanner: Scanner, *, must_have_parentheses: bool
) -> tuple[tuple[Parameter, ...], str | None]:
    """The parameters of a mixin or function, and the name of the one that takes the rest.

    Raises:
        SassError: When they are none.
    """
    lexer = Lexer(scanner)
    found = calls.parameters(lexer, must_have_parentheses=must_have_parentheses)
    lexer.finish()
    _warn_of_defaults(lexer, found[0])
    return found


def read_whole_include_arguments(scanner: Scanner) -> Arguments:
    """The arguments of an include, behind which the text ends.

    Raises:
        SassError: When it does not.
    """
    lexer = Lexer(scanner)
    found = calls.include_arguments(lexer)
    lexer.demand_end()
    warn_of_interpolation(lexer, found.values(), breaks_on_colors=True)
    return found


def read_whole_parameters(
    scanner: Scanner, *, must_have_parentheses: bool
) -> tuple[tuple[Parameter, ...], str | None]:
    """The parameters of a mixin or function, behind which the text ends; see `read_parameters`.

    Raises:
        SassError: When it does not.
    """
    lexer = Lexer(scanner)
    found = calls.parameters(lexer, must_have_parentheses=must_have_parentheses)
    lexer.demand_end()
    _warn_of_defaults(lexer, found[0])
    return found


def _warn_of_defaults(lexer: Lexer, parameters: tuple[Parameter, ...]) -> None:
    defaults = [each.default for each in parameters if each.default is not None]
    warn_of_interpolation(lexer, defaults, breaks_on_colors=True)
