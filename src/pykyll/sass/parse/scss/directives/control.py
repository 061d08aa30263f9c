"""`@if`, `@else`, `@for`, `@each` and `@while`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from pykyll.sass.errors import SassError
from pykyll.sass.nodes import Each, For, If, While
from pykyll.sass.parse.raw_text import demand_identifier
from pykyll.sass.parse.script import read_expression
from pykyll.sass.parse.scss.statements import read_block

if TYPE_CHECKING:
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place

_ENDS_OF_START = frozenset(("to", "through"))


def read_if(scanner: Scanner, place: Place) -> If:
    """`@if` with all its `@else`."""
    condition = read_expression(scanner)
    scanner.skip()
    first = last = If(place, read_block(scanner), condition, None)
    while (following := _read_else_branch(scanner)) is not None:
        last.otherwise = following
        last = following
    return first


def _read_else_branch(scanner: Scanner) -> If | None:
    """The next `@else`; the comments before what is none are read by others."""
    start = scanner.pos
    scanner.skip()
    place = scanner.place()
    if not scanner.take_text("@else"):
        scanner.pos = start
        return None
    scanner.skip()
    condition = read_expression(scanner) if scanner.take_text("if") else None
    scanner.skip()
    return If(place, read_block(scanner), condition, None)


def read_else(scanner: Scanner, _: Place) -> NoReturn:
    """One that has no `@if`.

    Raises:
        SassError: Always.
    """
    raise SassError("Invalid CSS: @else must come after @if", scanner.place())


def read_for(scanner: Scanner, place: Place) -> For:
    """`@for $variable from start to end` or `through end`."""
    scanner.demand("$")
    variable = demand_identifier(scanner)
    scanner.skip()
    scanner.demand("from")
    start = read_expression(scanner, stop_at=_ENDS_OF_START)
    scanner.skip()
    excludes_end = scanner.take_text("to")
    if not excludes_end:
        scanner.demand("through", '"to" or "through"')
    end = read_expression(scanner)
    scanner.skip()
    return For(place, read_block(scanner), variable, start, end, excludes_end)


def read_each(scanner: Scanner, place: Place) -> Each:
    """`@each $variable, $other in list`."""
    scanner.demand("$")
    variables = [demand_identifier(scanner)]
    scanner.skip()
    while scanner.take_text(","):
        scanner.skip()
        scanner.demand("$")
        variables.append(demand_identifier(scanner))
        scanner.skip()
    scanner.demand("in")
    values = read_expression(scanner)
    scanner.skip()
    return Each(place, read_block(scanner), tuple(variables), values)


def read_while(scanner: Scanner, place: Place) -> While:
    """`@while condition`."""
    condition = read_expression(scanner)
    scanner.skip()
    return While(place, read_block(scanner), condition)
