"""How `for`, `tablerow` and `cycle` are parsed.

Source of the behaviour: `Liquid::For`, `Liquid::TableRow`, `Liquid::Cycle`.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.liquid import nodes
from pykyll.liquid.errors import LiquidSyntaxError
from pykyll.liquid.expression import Literal, parse_expression
from pykyll.liquid.strict_parser import StrictParser
from pykyll.liquid.syntax import QUOTED_FRAGMENT, TAG_ATTRIBUTES
from pykyll.liquid.values import MethodLiteral
from pykyll.regex import regex
from pykyll.ruby.text import inspect

if TYPE_CHECKING:
    from pykyll.liquid.expression import Expression
    from pykyll.liquid.parser import Parser

_FOR = regex(rf"([\w\-]+)\s+in\s+({QUOTED_FRAGMENT}+)\s*(reversed)?", re.ASCII)
_TABLE_ROW = regex(rf"(?<!\w)(\w++)\s++in\s+({QUOTED_FRAGMENT}+)", re.ASCII)
_SIMPLE_CYCLE = regex(rf"{QUOTED_FRAGMENT}+")
_NAMED_CYCLE = regex(rf"({QUOTED_FRAGMENT})\s*:\s*(.*)", re.DOTALL | re.ASCII)
_FRAGMENT = regex(QUOTED_FRAGMENT)


@dataclass(slots=True)
class _Loop:
    """What the markup of a `for` says."""

    variable: str
    collection: str
    is_reversed: bool
    attributes: dict[str, str] = field(default_factory=dict)


def parse_for(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% for item in items reversed limit: 2 offset: 1 %}`.

    A second `else` ends the tag, as in Liquid, and leaves the end tag to whatever is
    around it.
    """
    line = parser.context.line
    loop = parser.context.in_mode(markup, _strict_for, _lax_for)
    body = nodes.Body()
    otherwise: nodes.Body | None = None
    end = parser.parse_part(tag, body)
    is_blank = body.is_blank
    if end is not None:
        otherwise = _else_body(parser, tag, end)
        end = parser.parse_part(tag, otherwise)
        is_blank = is_blank and otherwise.is_blank
        if end is not None:
            otherwise = _else_body(parser, tag, end)
    offset = loop.attributes.get("offset")
    limit = loop.attributes.get("limit")
    return nodes.For(
        line,
        f"{loop.variable}-{loop.collection}",
        loop.variable,
        parse_expression(loop.collection),
        None if offset in {None, "continue"} else parse_expression(offset),
        offset == "continue",
        None if limit is None else parse_expression(limit),
        loop.is_reversed,
        body,
        otherwise,
        is_blank=is_blank,
    )


def _else_body(parser: Parser, tag: str, end: tuple[str, str]) -> nodes.Body:
    return nodes.Body() if end[0] == "else" else parser.refuse(tag, end[0])


def _lax_for(markup: str) -> _Loop:
    match = _FOR.match(markup)
    if match is None:
        raise LiquidSyntaxError(
            "Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]"
        )
    attributes = dict(TAG_ATTRIBUTES.findall(markup))
    return _Loop(match[1], match[2], match[3] is not None, attributes)


def _strict_for(markup: str) -> _Loop:
    parser = StrictParser(markup)
    variable = parser.consume("id")
    if not parser.accept_word("in"):
        raise LiquidSyntaxError("For loops require an 'in' clause")
    loop = _Loop(variable, parser.expression(), parser.accept_word("reversed"))
    while parser.sees("id") and parser.sees("colon", 1):
        attribute = next((word for word in ("limit", "offset") if parser.accept_word(word)), None)
        if attribute is None:
            raise LiquidSyntaxError(
                "Invalid attribute in for loop. Valid attributes are limit and offset"
            )
        parser.consume_any()
        loop.attributes[attribute] = parser.expression()
    parser.consume("end_of_string")
    return loop


def parse_table_row(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% tablerow item in items cols: 2 %}`."""
    line = parser.context.line
    match = _TABLE_ROW.search(markup)
    if match is None:
        raise LiquidSyntaxError(
            "Syntax Error in 'table_row loop' - Valid syntax: "
            "table_row [item] in [collection] cols=3"
        )
    collection = parse_expression(match[2])
    attributes = {key: parse_expression(value) for key, value in TAG_ATTRIBUTES.findall(markup)}
    body = parser.parse_block(tag)
    return nodes.TableRow(line, match[1], collection, attributes, body, is_blank=body.is_blank)


def parse_cycle(parser: Parser, _tag: str, markup: str) -> nodes.Node:
    """`{% cycle "a", "b" %}` and `{% cycle name: "a", "b" %}`."""
    line = parser.context.line
    if named := _NAMED_CYCLE.match(markup):
        values = _cycle_values(named[2])
        return nodes.Cycle(line, parse_expression(named[1]), values)
    if _SIMPLE_CYCLE.match(markup) is None:
        raise LiquidSyntaxError(
            "Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]"
        )
    values = _cycle_values(markup)
    return nodes.Cycle(line, _cycle_name(values), values)


def _cycle_values(markup: str) -> tuple[Expression, ...]:
    fragments = (_FRAGMENT.search(part) for part in markup.split(","))
    values = (parse_expression(fragment[0]) for fragment in fragments if fragment)
    return tuple(value for value in values if value != Literal(None))


def _cycle_name(values: tuple[Expression, ...]) -> str | None:
    """Cycles of the same literals are one cycle; a look-up makes each tag a cycle of its own.

    Liquid's name is what Ruby shows of the values, and of a look-up Ruby shows its address.
    """
    literals = [value.value for value in values if isinstance(value, Literal)]
    if len(literals) < len(values) or any(isinstance(each, MethodLiteral) for each in literals):
        return None
    return inspect(literals)
