"""`@mixin`, `@include`, `@content`, `@function` and `@return`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.nodes import Content, FunctionDefinition, Include, MixinDefinition, Return
from pykyll.sass.parse.raw_text import demand_identifier
from pykyll.sass.parse.script import read_expression, read_include_arguments, read_parameters
from pykyll.sass.parse.scss.statements import read_block

if TYPE_CHECKING:
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place

_OPERATORS = ("and", "or", "not")


def read_mixin(scanner: Scanner, place: Place) -> MixinDefinition:
    """A mixin, its parentheses optional."""
    name = demand_identifier(scanner)
    parameters, rest = read_parameters(scanner, must_have_parentheses=False)
    scanner.skip()
    has_outer_content, scanner.has_content = scanner.has_content, False
    children = read_block(scanner)
    has_content, scanner.has_content = scanner.has_content, has_outer_content
    return MixinDefinition(place, children, name, parameters, rest, has_content)


def read_include(scanner: Scanner, place: Place) -> Include:
    """An include, with a block of content perhaps."""
    name = demand_identifier(scanner)
    arguments = read_include_arguments(scanner)
    scanner.skip()
    children = read_block(scanner) if scanner.comes("{") else None
    return Include(place, children, name, arguments)


def read_content(scanner: Scanner, place: Place) -> Content:
    """Where a mixin shows what its include brings."""
    scanner.has_content = True
    return Content(place)


def read_function(scanner: Scanner, place: Place) -> FunctionDefinition:
    """A function, which holds neither rules nor declarations."""
    name = demand_identifier(scanner)
    parameters, rest = read_parameters(scanner, must_have_parentheses=True)
    scanner.skip()
    check_function_name(name, place)
    return FunctionDefinition(place, read_block(scanner, "function"), name, parameters, rest)


def check_function_name(name: str, place: Place) -> None:
    """Say so where a function has a name that calls nothing.

    Raises:
        SassError: When it has.
    """
    if name in _OPERATORS:
        raise SassError(f'Invalid function name "{name}".', place)


def read_return(scanner: Scanner, place: Place) -> Return:
    """What a function gives back."""
    return Return(place, read_expression(scanner))
