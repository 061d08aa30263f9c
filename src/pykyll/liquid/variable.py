"""`{{ name | filter: arguments }}`: the value and its filters.

Source of the behaviour: `Liquid::Variable`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.liquid.expression import Literal, parse_expression
from pykyll.liquid.strict_parser import StrictParser
from pykyll.liquid.syntax import QUOTED_FRAGMENT, TAG_ATTRIBUTES
from pykyll.regex import regex
from pykyll.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.liquid.expression import Expression

_FRAGMENT = regex(QUOTED_FRAGMENT)
_FILTERS = regex(r"\|\s*(.*)", re.DOTALL | re.ASCII)
_FILTER = regex(rf"(?:\s+|{QUOTED_FRAGMENT}|,)+", re.ASCII)
_ARGUMENT = regex(rf"[:,]\s*((?:\w+\s*:\s*)?{QUOTED_FRAGMENT})", re.ASCII)
_WORD = regex(r"\w+", re.ASCII)


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


@remembered(4096)
def parse_variable(markup: str) -> Variable:
    """The variable that a piece of markup means, leniently read.

    Raises:
        LiquidError: For a range of impossible ends, or brackets nested too deeply.
    """
    fragment = _FRAGMENT.search(markup)
    if fragment is None:
        return Variable(Literal(None), ())
    value = parse_expression(fragment[0])
    filters = _FILTERS.search(markup, fragment.end())
    if filters is None:
        return Variable(value, ())
    calls: list[FilterCall] = []
    for text in _FILTER.findall(filters[1]):
        name = _WORD.search(text)
        if name is not None:
            calls.append(_filter_call(name[0], _ARGUMENT.findall(text)))
    return Variable(value, tuple(calls))


@remembered(4096)
def parse_strict_variable(markup: str) -> Variable:
    """The variable that a piece of markup means, strictly read.

    Raises:
        LiquidSyntaxError: For anything but a value and its filters.
    """
    parser = StrictParser(markup)
    value = parse_expression(parser.expression())
    calls: list[FilterCall] = []
    while parser.accept("pipe") is not None:
        name = parser.consume("id")
        arguments: list[str] = []
        if parser.accept("colon") is not None:
            arguments.append(parser.argument())
            while parser.accept("comma") is not None:
                arguments.append(parser.argument())
        calls.append(_filter_call(name, arguments))
    parser.consume("end_of_string")
    return Variable(value, tuple(calls))


def _filter_call(name: str, markups: Iterable[str]) -> FilterCall:
    arguments: list[Expression] = []
    keywords: dict[str, Expression] = {}
    for markup in markups:
        keyword = TAG_ATTRIBUTES.fullmatch(markup)
        if keyword:
            keywords[keyword[1]] = parse_expression(keyword[2])
        else:
            arguments.append(parse_expression(markup))
    return FilterCall(name, tuple(arguments), tuple(keywords.items()))
