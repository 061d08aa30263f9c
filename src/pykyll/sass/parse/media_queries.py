"""Media queries whose interpolation has been evaluated.

Source of the behaviour: `Sass::SCSS::StaticParser`, `Sass::Script::CssParser`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.remembered import remembered
from pykyll.sass.css.media import MediaQuery, MediaQueryList
from pykyll.sass.errors import SassError
from pykyll.sass.expressions.source import source
from pykyll.sass.parse.raw_text import read_identifier
from pykyll.sass.parse.scanner import Scanner
from pykyll.sass.parse.script import read_expression
from pykyll.sass.place import Place

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression

_AND = regex("and", re.IGNORECASE)
_COMPARISON = regex("=|[<>]=?")
_SECOND = {">": regex(">=?"), ">=": regex(">=?"), "<": regex("<=?"), "<=": regex("<=?")}
_COMPARISONS = frozenset(("single_eq", "lt", "lte", "gt", "gte"))
_QUERY = "media query (e.g. print, screen, print and screen)"
_EXPRESSION = "media expression (e.g. (min-device-width: 800px))"
_NOWHERE = Place(None, 1, 1)


def parse_media_queries(text: str, place: Place) -> MediaQueryList:
    """The queries that a text is.

    Args:
        text: What stands behind `@media`, evaluated.
        place: Where the at-rule stands.

    Raises:
        SassError: When it is no list of queries.
    """
    try:
        return _parsed(text)
    except SassError:
        return _read(Scanner(text, place))  # which fails again, at its place


@remembered(512)
def _parsed(text: str) -> MediaQueryList:
    return _read(Scanner(text, _NOWHERE))


def _read(scanner: Scanner) -> MediaQueryList:
    query = _read_query(scanner)
    if query is None:
        scanner.fail("media query list")
    queries = [query]
    scanner.skip()
    while scanner.take_text(","):
        scanner.skip()
        query = _read_query(scanner)
        if query is None:
            scanner.fail(_QUERY)
        queries.append(query)
    scanner.skip()
    scanner.demand_end("media query list")
    return MediaQueryList(tuple(queries))


def _read_query(scanner: Scanner) -> MediaQuery | None:
    modifier, type_ = "", read_identifier(scanner)
    if type_ is not None:
        scanner.skip()
        second = read_identifier(scanner)
        scanner.skip()
        if second is None or second.lower() != "and":
            if second is not None:
                modifier, type_ = type_, second
            if scanner.take(_AND) is None:
                return MediaQuery(modifier, type_, ())
            scanner.skip()
        expression: str | None = _demand_expression(scanner)
    else:
        expression = _read_expression(scanner)
    if expression is None:
        return None
    expressions = [expression]
    scanner.skip()
    while scanner.take(_AND) is not None:
        scanner.skip()
        expressions.append(_demand_expression(scanner))
    return MediaQuery(modifier, type_ or "", tuple(expressions))


def _demand_expression(scanner: Scanner) -> str:
    found = _read_expression(scanner)
    if found is None:
        scanner.fail(_EXPRESSION)
    return found


def _read_expression(scanner: Scanner) -> str | None:
    if not scanner.take_text("("):
        return None
    scanner.skip()
    text = "(" + source(_operand(scanner))
    if scanner.take_text(":"):
        scanner.skip()
        text += ": " + source(read_expression(scanner, is_plain=True))
    else:
        text += _read_comparisons(scanner)
    scanner.demand(")")
    scanner.skip()
    return text + ")"


def _read_comparisons(scanner: Scanner) -> str:
    first = scanner.take(_COMPARISON)
    if first is None:
        return ""
    scanner.skip()
    text = f" {first} {source(_operand(scanner))}"
    second = scanner.take(_SECOND[first]) if first in _SECOND else None
    if second is not None:
        scanner.skip()
        text += f" {second} {source(_operand(scanner))}"
    return text


def _operand(scanner: Scanner) -> Expression:
    return read_expression(scanner, stop_at=_COMPARISONS, is_plain=True)
