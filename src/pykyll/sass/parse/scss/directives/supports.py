"""`@supports`, and the `supports()` of an `@import`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.nodes import (
    Supports,
    SupportsDeclaration,
    SupportsInterpolation,
    SupportsNegation,
    SupportsOperator,
)
from pykyll.sass.parse.script import read_expression, read_interpolation
from pykyll.sass.parse.scss.statements import read_block

if TYPE_CHECKING:
    from pykyll.sass.nodes import SupportsCondition
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place

_CLAUSE = regex(r"supports\(", re.IGNORECASE)
_NOT = regex("not", re.IGNORECASE)
_OPERATOR = regex("and|or", re.IGNORECASE)
_SAME = {"and": regex("and", re.IGNORECASE), "or": regex("or", re.IGNORECASE)}
_CONDITION = "@supports condition (e.g. (display: flexbox))"


def read_supports(scanner: Scanner, place: Place, name: str) -> Supports:
    """The whole at-rule.

    Args:
        scanner: It stands behind the name.
        place: Where the at-rule began.
        name: Its name, which may have a prefix.
    """
    condition = read_supports_condition_if_any(scanner)
    if condition is None:
        scanner.fail(_CONDITION)
    return Supports(place, read_block(scanner), name, condition)


def read_supports_clause(scanner: Scanner) -> SupportsCondition | None:
    """`supports(…)`, in which a declaration stands without parentheses of its own; or nothing."""
    if scanner.take(_CLAUSE) is None:
        return None
    scanner.skip()
    found = read_supports_condition_if_any(scanner) or _read_declaration(scanner)
    scanner.skip()
    scanner.demand(")")
    return found


def read_supports_condition_if_any(scanner: Scanner) -> SupportsCondition | None:
    """A condition, or nothing where none begins."""
    if scanner.take(_NOT) is not None:
        scanner.skip()
        return SupportsNegation(_demand_in_parentheses(scanner))
    left = _read_in_parentheses(scanner)
    token = _OPERATOR
    while left is not None and (operator := scanner.take(token)) is not None:
        token = _SAME[operator.lower()]
        scanner.skip()
        left = SupportsOperator(left, _demand_in_parentheses(scanner), operator)
    return left


def _demand_in_parentheses(scanner: Scanner) -> SupportsCondition:
    found = _read_in_parentheses(scanner)
    if found is None:
        scanner.fail(_CONDITION)
    return found


def _read_in_parentheses(scanner: Scanner) -> SupportsCondition | None:
    found: SupportsCondition | None
    if scanner.take_text("#{"):
        found = SupportsInterpolation(read_interpolation(scanner))
        scanner.skip()
        return found
    if not scanner.take_text("("):
        return None
    scanner.deeper()
    scanner.skip()
    found = read_supports_condition_if_any(scanner) or _read_declaration(scanner)
    scanner.demand(")")
    scanner.depth -= 1
    scanner.skip()
    return found


def _read_declaration(scanner: Scanner) -> SupportsDeclaration:
    name = read_expression(scanner)
    scanner.demand(":")
    scanner.skip()
    return SupportsDeclaration(name, read_expression(scanner))
