"""`@-moz-document`, whose functions may leave their quotes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.parse.raw_text import (
    read_interpolated_identifier,
    read_interpolation_if_any,
    read_string,
    read_string_or_uri,
)
from pykyll.sass.parse.scss.directives.unknown import directive_with_block_if_any
from pykyll.sass.parse.tokens import (
    FUNCTION,
    HEX_COLOR,
    NUMBER,
    UNICODE_RANGE,
)

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.nodes import Directive
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place

    Pieces = list[str | Expression]

_OPERATOR = regex("[/,:.=]")
_SIGN = regex("[+-]")
_PARENTHESIS = regex("[^()]*[()]")


def read_moz_document(scanner: Scanner, place: Place) -> Directive:
    """Functions with commas between them, and a block."""
    pieces: Pieces = ["@-moz-document "]
    while True:
        pieces.append(scanner.take_spaces())
        function = _read_matching_function(scanner)
        if not function:
            scanner.fail("matching function (e.g. url-prefix(), domain())")
        scanner.skip()
        pieces += function
        if not scanner.take_text(","):
            return directive_with_block_if_any(scanner, place, pieces)
        pieces.append(",")


def _read_matching_function(scanner: Scanner) -> Pieces:
    return (
        read_string(scanner, "uri")
        or read_string(scanner, "url_prefix")
        or read_string(scanner, "domain")
        or _read_function(scanner)
        or read_interpolation_if_any(scanner)
    )


def _read_function(scanner: Scanner) -> Pieces:
    name = scanner.take(FUNCTION)
    if name is None:
        return []
    if name in ("expression(", "calc("):
        return [name, _read_balanced(scanner)]
    scanner.deeper()
    pieces: Pieces = [name, scanner.take_spaces()]
    terms = _read_terms(scanner)
    if not terms:
        scanner.note(f"{name}) needs an argument")
    pieces += terms
    scanner.demand(")")
    scanner.depth -= 1
    pieces.append(")")
    return pieces


def _read_balanced(scanner: Scanner) -> str:
    start, depth = scanner.pos, 1
    while depth and (found := scanner.take(_PARENTHESIS)) is not None:
        depth += 1 if found.endswith("(") else -1
    return scanner.text[start : scanner.pos]


def _read_terms(scanner: Scanner) -> Pieces:
    pieces = _read_term(scanner)
    while pieces:
        pieces.append(scanner.take_spaces())
        operator = scanner.take(_OPERATOR) or ""
        if operator:
            pieces += [operator, scanner.take_spaces()]
        term = _read_term(scanner)
        if not term:
            break
        pieces += term
    return pieces


def _read_term(scanner: Scanner) -> Pieces:
    found = _read_plain(scanner)
    if found:
        return found
    sign = scanner.take(_SIGN)
    if sign is None:
        return []
    number = scanner.take(NUMBER)
    operand: Pieces = [number] if number is not None else []
    operand = operand or _read_function(scanner)
    operand = operand or read_interpolation_if_any(scanner)
    if not operand:
        scanner.fail("number or function")
    return [sign, *operand]


def _read_plain(scanner: Scanner) -> Pieces:
    number = scanner.take(NUMBER)
    if number is not None:
        return [number]
    found = read_string(scanner, "uri") or _read_function(scanner) or read_string_or_uri(scanner)
    if found:
        return found
    characters = scanner.take(UNICODE_RANGE)
    if characters is not None:
        return [characters]
    found = read_interpolated_identifier(scanner)
    if found:
        return found
    color = scanner.take(HEX_COLOR)
    if color is not None:
        return [color]
    return []
