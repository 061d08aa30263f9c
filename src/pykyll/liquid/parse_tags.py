"""How each of Liquid's own tags is parsed.

Source of the behaviour: `lib/liquid/tags` of Liquid 4.0.4.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.liquid import nodes
from pykyll.liquid.condition import parse_condition
from pykyll.liquid.errors import LiquidSyntaxError
from pykyll.liquid.expression import parse_expression
from pykyll.liquid.syntax import QUOTED_FRAGMENT, TAG_ATTRIBUTES
from pykyll.liquid.variable import parse_variable

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.expression import Expression
    from pykyll.liquid.parser import Parser

_ASSIGN = re.compile(r"([(\w\-.\[\])]+)\s*=\s*(.*)\s*", re.DOTALL)
_CAPTURE = re.compile(r"['\"]?([\w\-]+)['\"]?")
_FRAGMENT = re.compile(QUOTED_FRAGMENT)
_WHEN = re.compile(rf"({QUOTED_FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)({QUOTED_FRAGMENT}.*))?", re.DOTALL)
_FOR = re.compile(rf"([\w\-]+)\s+in\s+({QUOTED_FRAGMENT}+)\s*(reversed)?")
_TABLE_ROW = re.compile(rf"(\w+)\s+in\s+({QUOTED_FRAGMENT}+)")
_SIMPLE_CYCLE = re.compile(rf"\A{QUOTED_FRAGMENT}+")
_NAMED_CYCLE = re.compile(rf"\A({QUOTED_FRAGMENT})\s*:\s*(.*)", re.DOTALL)
_CYCLE_VALUE = re.compile(rf"\s*({QUOTED_FRAGMENT})\s*")
_INCLUDE = re.compile(rf"({QUOTED_FRAGMENT}+)(\s+(?:with|for)\s+({QUOTED_FRAGMENT}+))?")
_RAW_TOKEN = re.compile(r"\A(.*)\{%\s*(\w+)\s*(.*?)%\}\Z", re.DOTALL)


def parse_assign(parser: Parser, _tag: str, markup: str) -> nodes.Node:
    """`{% assign to = value | filter %}`."""
    match = _ASSIGN.search(markup)
    if match is None:
        raise LiquidSyntaxError("Syntax Error in 'assign' - Valid syntax: assign [var] = [source]")
    return nodes.Assign(parser.context.line, match[1], parse_variable(match[2]))


def parse_capture(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% capture to %}…{% endcapture %}`."""
    line = parser.context.line
    match = _CAPTURE.search(markup)
    if match is None:
        raise LiquidSyntaxError("Syntax Error in 'capture' - Valid syntax: capture [var]")
    return nodes.Capture(line, match[1], parser.parse_block(tag))


def parse_comment(parser: Parser, tag: str, _markup: str) -> nodes.Node:
    """`{% comment %}…{% endcomment %}`: parsed, but unknown tags do not matter."""
    line = parser.context.line
    body = nodes.Body()
    parser.parse_block(tag, lambda _tag, _markup: body)
    return nodes.Comment(line)


def parse_raw(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% raw %}…{% endraw %}`: text as it stands."""
    context = parser.context
    line = context.line
    if markup.strip():
        raise LiquidSyntaxError("Syntax Error in 'raw' - Valid syntax: raw")
    return nodes.Raw(line, read_raw(parser, tag))


def read_raw(parser: Parser, tag: str) -> str:
    """The text up to a block's end tag, which trims nothing."""
    parts: list[str] = []
    while (token := parser.tokenizer.shift()) is not None:
        match = _RAW_TOKEN.match(token)
        if match and match[2] == f"end{tag}":
            parts.append(match[1])
            return "".join(parts)
        parts.append(token)
    raise LiquidSyntaxError(f"'{tag}' tag was never closed")


def parse_if(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% if %}` and `{% unless %}`."""
    line = parser.context.line
    first = nodes.Branch(parse_condition(markup), nodes.Body())
    branches = [first]

    def another(name: str, more: str) -> nodes.Body:
        if name not in {"elsif", "else"}:
            raise parser.strange_tag(tag, name)
        condition = parse_condition(more) if name == "elsif" else None
        branches.append(nodes.Branch(condition, nodes.Body()))
        return branches[-1].body

    first.body = parser.parse_block(tag, another)
    return nodes.If(line, branches, is_unless=tag == "unless")


def parse_case(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% case %}`."""
    line = parser.context.line
    match = _FRAGMENT.search(markup)
    if match is None:
        raise LiquidSyntaxError("Syntax Error in 'case' - Valid syntax: case [condition]")
    branches: list[nodes.CaseBranch] = []

    def another(name: str, more: str) -> nodes.Body:
        body = nodes.Body()
        if name == "when":
            branches.extend(nodes.CaseBranch(value, body) for value in _when_values(more))
        elif name == "else":
            if more.strip():
                raise LiquidSyntaxError(
                    "Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) "
                )
            branches.append(nodes.CaseBranch(None, body))
        else:
            raise parser.strange_tag(tag, name)
        return body

    before = parser.parse_block(tag, another)
    return nodes.Case(line, parse_expression(match[0]), branches, before)


def _when_values(markup: str) -> list[Expression]:
    values: list[Expression] = []
    rest: str | None = markup
    while rest:
        match = _WHEN.search(rest)
        if match is None:
            raise LiquidSyntaxError(
                "Syntax Error in tag 'case' - Valid when condition: "
                "{% when [condition] [or condition2...] %}"
            )
        values.append(parse_expression(match[1]))
        rest = match[2]
    return values


def parse_for(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% for item in items reversed limit: 2 offset: 1 %}`."""
    line = parser.context.line
    match = _FOR.match(markup)
    if match is None:
        raise LiquidSyntaxError(
            "Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]"
        )
    offset: Expression | None = None
    limit: Expression | None = None
    continues = False
    for key, value in TAG_ATTRIBUTES.findall(markup):
        if key == "offset":
            continues = value == "continue"
            offset = None if continues else parse_expression(value)
        elif key == "limit":
            limit = parse_expression(value)
    otherwise: list[nodes.Body] = []

    def another(name: str, _more: str) -> nodes.Body:
        if name != "else":
            raise parser.strange_tag(tag, name)
        otherwise[:] = [nodes.Body()]
        return otherwise[0]

    body = parser.parse_block(tag, another)
    return nodes.For(
        line,
        f"{match[1]}-{match[2]}",
        match[1],
        parse_expression(match[2]),
        offset,
        continues,
        limit,
        match[3] is not None,
        body,
        otherwise[0] if otherwise else None,
    )


def parse_table_row(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% tablerow item in items cols: 2 %}`."""
    line = parser.context.line
    match = _TABLE_ROW.search(markup)
    if match is None:
        raise LiquidSyntaxError(
            "Syntax Error in 'table_row loop' - Valid syntax: "
            "table_row [item] in [collection] cols=3"
        )
    attributes = {key: parse_expression(value) for key, value in TAG_ATTRIBUTES.findall(markup)}
    body = parser.parse_block(tag)
    return nodes.TableRow(line, match[1], parse_expression(match[2]), attributes, body)


def parse_if_changed(parser: Parser, tag: str, _markup: str) -> nodes.Node:
    """`{% ifchanged %}`."""
    return nodes.IfChanged(parser.context.line, parser.parse_block(tag))


def parse_cycle(parser: Parser, _tag: str, markup: str) -> nodes.Node:
    """`{% cycle "a", "b" %}` and `{% cycle name: "a", "b" %}`."""
    line = parser.context.line
    if named := _NAMED_CYCLE.match(markup):
        name: Expression | str = parse_expression(named[1])
        values = _cycle_values(named[2])
    elif _SIMPLE_CYCLE.match(markup):
        values = _cycle_values(markup)
        name = repr(values)
    else:
        raise LiquidSyntaxError(
            "Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]"
        )
    return nodes.Cycle(line, name, values)


def _cycle_values(markup: str) -> tuple[Expression, ...]:
    values = [match[1] for part in markup.split(",") if (match := _CYCLE_VALUE.search(part))]
    return tuple(parse_expression(value) for value in values)


def parse_count(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% increment name %}` and `{% decrement name %}`."""
    return nodes.Count(parser.context.line, markup.strip(), 1 if tag == "increment" else -1)


def parse_interrupt(parser: Parser, tag: str, _markup: str) -> nodes.Node:
    """`{% break %}` and `{% continue %}`."""
    return nodes.Interrupt(parser.context.line, is_break=tag == "break")


def parse_include(parser: Parser, _tag: str, markup: str) -> nodes.Node:
    """Liquid's `{% include 'partial' with value key: value %}`."""
    line = parser.context.line
    match = _INCLUDE.search(markup)
    if match is None:
        raise LiquidSyntaxError(
            "Error in tag 'include' - Valid syntax: include '[template]' (with|for) "
            "[object|collection]"
        )
    attributes = {key: parse_expression(value) for key, value in TAG_ATTRIBUTES.findall(markup)}
    variable = parse_expression(match[3]) if match[3] else None
    return nodes.Include(line, parse_expression(match[1]), variable, attributes)


TAGS: dict[str, Callable[[Parser, str, str], nodes.Node]] = {
    "assign": parse_assign,
    "break": parse_interrupt,
    "capture": parse_capture,
    "case": parse_case,
    "comment": parse_comment,
    "continue": parse_interrupt,
    "cycle": parse_cycle,
    "decrement": parse_count,
    "for": parse_for,
    "if": parse_if,
    "ifchanged": parse_if_changed,
    "include": parse_include,
    "increment": parse_count,
    "raw": parse_raw,
    "tablerow": parse_table_row,
    "unless": parse_if,
}
"""Liquid's own tags."""

BLOCKS = frozenset(
    {"capture", "case", "comment", "for", "if", "ifchanged", "raw", "tablerow", "unless"}
)
"""Those of them with an end tag."""
