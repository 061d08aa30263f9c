"""Conditions of `if`, `unless` and `elsif`.

Source of the behaviour: `Liquid::If`. Without precedence, `and` and `or` bind from right
to left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.liquid.errors import LiquidSyntaxError
from pykyll.liquid.expression import Literal, parse_expression
from pykyll.liquid.strict_parser import StrictParser
from pykyll.liquid.syntax import QUOTED_FRAGMENT
from pykyll.regex import regex
from pykyll.remembered import remembered

if TYPE_CHECKING:
    from pykyll.liquid.expression import Expression

_SYNTAX = regex(rf"({QUOTED_FRAGMENT})\s*([=!<>a-z_]+)?\s*({QUOTED_FRAGMENT})?", re.ASCII)
# Ruby's \b knows every script's letters, its \s only ASCII's spaces.
_AND_OR = r"(?:\b(?:(?a:\s)?and(?a:\s)?|(?a:\s)?or(?a:\s)?)\b)"
_PARTS = regex(rf"(?:{_AND_OR}|(?:(?a:\s)*(?!{_AND_OR})(?:{QUOTED_FRAGMENT}|(?a:\S)+)(?a:\s)*)+)")
_INVALID = "Syntax Error in tag 'if' - Valid syntax: if [expression]"


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison, joined to the rest by `and` or `or`."""

    left: Expression
    operator: str | None
    """None where the value alone decides."""
    right: Expression
    relation: str | None = None
    rest: Condition | None = None


@remembered(4096)
def parse_condition(markup: str) -> Condition:
    """The condition that a piece of markup means, leniently read.

    Raises:
        LiquidSyntaxError: Where there is none.
    """
    parts = _PARTS.findall(markup)
    condition = _parse_comparison(parts.pop() if parts else "", None, None)
    while parts:
        relation = parts.pop().strip()
        part = parts.pop() if parts else ""
        if not _SYNTAX.search(part) or relation not in {"and", "or"}:
            raise LiquidSyntaxError(_INVALID)
        condition = _parse_comparison(part, relation, condition)
    return condition


def _parse_comparison(part: str, relation: str | None, rest: Condition | None) -> Condition:
    match = _SYNTAX.search(part)
    if match is None:
        raise LiquidSyntaxError(_INVALID)
    left, operator, right = match.groups()
    return Condition(parse_expression(left), operator, parse_expression(right), relation, rest)


@remembered(4096)
def parse_strict_condition(markup: str, *, joined: bool = True) -> Condition:
    """The condition that a piece of markup means, strictly read.

    Args:
        markup: The text.
        joined: Whether comparisons may be joined by `and` and `or`.

    Raises:
        LiquidSyntaxError: For anything but comparisons joined by `and` and `or`.
    """
    parser = StrictParser(markup)
    comparisons = [_strict_comparison(parser)]
    relations: list[str] = []
    while joined and (relation := _strict_relation(parser)):
        relations.append(relation)
        comparisons.append(_strict_comparison(parser))
    parser.consume("end_of_string")
    condition = comparisons.pop()
    while relations:
        first = comparisons.pop()
        condition = Condition(first.left, first.operator, first.right, relations.pop(), condition)
    return condition


def _strict_relation(parser: StrictParser) -> str | None:
    return next((word for word in ("and", "or") if parser.accept_word(word)), None)


def _strict_comparison(parser: StrictParser) -> Condition:
    left = parse_expression(parser.expression())
    operator = parser.accept("comparison")
    if operator is None:
        return Condition(left, None, Literal(None))
    return Condition(left, operator, parse_expression(parser.expression()))
