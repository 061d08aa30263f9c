"""`$name: value !default !global;`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.nodes import VariableDeclaration
from pykyll.sass.parse.raw_text import demand_identifier
from pykyll.sass.parse.script import read_expression

if TYPE_CHECKING:
    from pykyll.sass.parse.scanner import Scanner

_FLAGS = ("default", "global")


def read_variable(scanner: Scanner) -> VariableDeclaration:
    """The assignment that begins with a `$`.

    Raises:
        SassError: When it is none, or has an unknown flag.
    """
    scanner.pos += 1
    place = scanner.place()
    name = demand_identifier(scanner)
    scanner.skip()
    scanner.demand(":")
    scanner.skip()
    value = read_expression(scanner)
    flags = set()
    while scanner.take_text("!"):
        flag = demand_identifier(scanner)
        if flag not in _FLAGS:
            raise SassError(f'Invalid flag "!{flag}".', scanner.place())
        flags.add(flag)
        scanner.skip()
    return VariableDeclaration(place, name, value, "default" in flags, "global" in flags)
