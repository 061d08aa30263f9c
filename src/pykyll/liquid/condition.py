"""Conditions of `if`, `unless` and `elsif`.

Source of the behaviour: `Liquid::If#lax_parse`. Without precedence, `and` and `or`
bind from right to left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pykyll.liquid.errors import LiquidSyntaxError
from pykyll.liquid.expression import parse_expression
from pykyll.liquid.syntax import QUOTED_FRAGMENT

if TYPE_CHECKING:
    from pykyll.liquid.expression import Expression

_SYNTAX = re.compile(rf"({QUOTED_FRAGMENT})\s*([=!<>a-z_]+)?\s*({QUOTED_FRAGMENT})?")
_AND_OR = r"(?:\b(?:\s?and\s?|\s?or\s?)\b)"
_PARTS = re.compile(rf"(?:{_AND_OR}|(?:\s*(?!{_AND_OR})(?:{QUOTED_FRAGMENT}|\S+)\s*)+)")
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


def parse_condition(markup: str) -> Condition:
    """The condition that a piece of markup means.

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
