"""`{{ name | filter: arguments }}`: the value and its filters.

Source of the behaviour: `Liquid::Variable#lax_parse`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pykyll.liquid.expression import Literal, parse_expression
from pykyll.liquid.syntax import QUOTED_FRAGMENT, TAG_ATTRIBUTES

if TYPE_CHECKING:
    from pykyll.liquid.expression import Expression

_FRAGMENT = re.compile(QUOTED_FRAGMENT)
_FILTERS = re.compile(r"\|\s*(.*)", re.DOTALL)
_FILTER = re.compile(rf"(?:\s+|{QUOTED_FRAGMENT}|,)+")
_ARGUMENT = re.compile(rf"[:,]\s*((?:\w+\s*:\s*)?{QUOTED_FRAGMENT})")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class FilterCall:
    """One filter of a variable."""

    name: str
    arguments: tuple[Expression, ...]
    keywords: tuple[tuple[str, Expression], ...]


@dataclass(frozen=True, slots=True)
class Variable:
    """A value and what it goes through."""

    value: Expression
    filters: tuple[FilterCall, ...]


def parse_variable(markup: str) -> Variable:
    """The variable that a piece of markup means. Never fails but for nesting.

    Raises:
        StackLevelError: For brackets nested too deeply.
    """
    fragment = _FRAGMENT.search(markup)
    if fragment is None:
        return Variable(Literal(None), ())
    value = parse_expression(fragment[0])
    filters = _FILTERS.search(markup, fragment.end())
    if filters is None:
        return Variable(value, ())
    calls = [_parse_filter(text) for text in _FILTER.findall(filters[1])]
    return Variable(value, tuple(call for call in calls if call is not None))


def _parse_filter(text: str) -> FilterCall | None:
    name = _WORD.search(text)
    if name is None:
        return None
    arguments: list[Expression] = []
    keywords: list[tuple[str, Expression]] = []
    for argument in _ARGUMENT.findall(text):
        keyword = TAG_ATTRIBUTES.fullmatch(argument)
        if keyword:
            keywords.append((keyword[1], parse_expression(keyword[2])))
        else:
            arguments.append(parse_expression(argument))
    return FilterCall(name[0], tuple(arguments), tuple(keywords))
