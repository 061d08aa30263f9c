"""`@at-root`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.nodes import AtRoot
from pykyll.sass.parse.scss.directives.media import read_query_expression
from pykyll.sass.parse.scss.rules import read_rule
from pykyll.sass.parse.scss.statements import read_block
from pykyll.sass.parse.templates import joined, stripped

if TYPE_CHECKING:
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place


def read_at_root(scanner: Scanner, place: Place) -> AtRoot:
    """With a query, with the selector of its one rule, or with neither."""
    if scanner.comes("("):
        query = stripped(joined(read_query_expression(scanner)))
        return AtRoot(place, read_block(scanner), query)
    rule = read_rule(scanner)
    if rule is not None:
        return AtRoot(place, (rule,), None)
    return AtRoot(place, read_block(scanner, "rules"), None)
