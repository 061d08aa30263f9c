"""`@media`, whose queries are read again once their interpolation is evaluated.

Source of the behaviour: `Sass::SCSS::Parser#media_query_list`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.nodes import Media
from pykyll.sass.parse.raw_text import read_interpolated_identifier, read_interpolation_if_any
from pykyll.sass.parse.script import read_expression
from pykyll.sass.parse.scss.statements import read_block
from pykyll.sass.parse.templates import joined

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.nodes import Template
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place

    Pieces = list[str | Expression]

_AND = regex("and", re.IGNORECASE)
_COMPARISON = regex("=|[<>]=?")
_SECOND = {">": regex(">=?"), ">=": regex(">=?"), "<": regex("<=?"), "<=": regex("<=?")}
_COMPARISONS = frozenset(("single_eq", "lt", "lte", "gt", "gte"))
_QUERY = "media query (e.g. print, screen, print and screen)"
_EXPRESSION = "media expression (e.g. (min-device-width: 800px))"


def read_media(scanner: Scanner, place: Place) -> Media:
    """The whole at-rule."""
    queries = read_media_queries_if_any(scanner)
    if not queries:
        scanner.fail(_QUERY)
    return Media(place, read_block(scanner), queries)


def read_media_queries_if_any(scanner: Scanner) -> Template:
    """Queries with commas between them, or nothing."""
    pieces = _read_query(scanner)
    if not pieces:
        return ()
    scanner.skip()
    while scanner.take_text(","):
        scanner.skip()
        query = _read_query(scanner)
        if not query:
            scanner.fail(_QUERY)
        pieces += [", ", *query]
    scanner.skip()
    return joined(pieces)


def _read_query(scanner: Scanner) -> Pieces:
    pieces = read_interpolated_identifier(scanner)
    if pieces:
        scanner.skip()
        second = read_interpolated_identifier(scanner)
        scanner.skip()
        if not _is_and(second):
            if second:
                pieces += [" ", *second]
            if scanner.take(_AND) is None:
                return pieces
            scanner.skip()
        pieces += [" and ", *_demand_query_expression(scanner)]
    else:
        pieces = read_query_expression(scanner)
        if not pieces:
            return []
    scanner.skip()
    while scanner.take(_AND) is not None:
        scanner.skip()
        pieces += [" and ", *_demand_query_expression(scanner)]
    return pieces


def _is_and(identifier: Pieces) -> bool:
    return (
        len(identifier) == 1 and isinstance(identifier[0], str) and identifier[0].lower() == "and"
    )


def _demand_query_expression(scanner: Scanner) -> Pieces:
    found = read_query_expression(scanner)
    if not found:
        scanner.fail(_EXPRESSION)
    return found


def read_query_expression(scanner: Scanner) -> Pieces:
    """`(name: value)`, `(name > value)` or `#{…}`, or nothing."""
    pieces = read_interpolation_if_any(scanner)
    if pieces or not scanner.take_text("("):
        return pieces
    pieces = ["("]
    scanner.skip()
    pieces.append(read_expression(scanner, stop_at=_COMPARISONS))
    if scanner.take_text(":"):
        scanner.skip()
        pieces += [": ", read_expression(scanner)]
    else:
        pieces += _read_comparisons(scanner)
    scanner.demand(")")
    scanner.skip()
    pieces.append(")")
    return pieces


def _read_comparisons(scanner: Scanner) -> Pieces:
    first = scanner.take(_COMPARISON)
    if first is None:
        return []
    scanner.skip()
    pieces: Pieces = [f" {first} ", read_expression(scanner, stop_at=_COMPARISONS)]
    second = scanner.take(_SECOND[first]) if first in _SECOND else None
    if second is not None:
        scanner.skip()
        pieces += [f" {second} ", read_expression(scanner, stop_at=_COMPARISONS)]
    return pieces
