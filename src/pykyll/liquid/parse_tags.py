"""How each of Liquid's own tags is parsed.

Source of the behaviour: `lib/liquid/tags` of Liquid 4.0.4.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.liquid import nodes
from pykyll.liquid.errors import LiquidSyntaxError
from pykyll.liquid.expression import Literal, parse_expression
from pykyll.liquid.parse_loops import parse_cycle, parse_for, parse_table_row
from pykyll.liquid.syntax import QUOTED_FRAGMENT, TAG_ATTRIBUTES, VARIABLE_SIGNATURE
from pykyll.regex import regex
from pykyll.ruby.strings import SPACE, WHITESPACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.expression import Expression
    from pykyll.liquid.parser import Parser

_ASSIGNED = regex(r"(?<![\w\-.\[\]()])([\w\-.\[\]()]++)\s*+=", re.ASCII)
_BACKWARD_SIGNATURE = regex(r"(?>(?:\)?[\w\-.\[\]]\(?)+)", re.ASCII)
_CAPTURE = regex(f"({VARIABLE_SIGNATURE})", re.ASCII)
_FRAGMENT = regex(QUOTED_FRAGMENT)
_WHEN = regex(
    rf"({QUOTED_FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)({QUOTED_FRAGMENT}.*))?", re.DOTALL | re.ASCII
)
_INCLUDE = regex(rf"({QUOTED_FRAGMENT}+)(\s+(?:with|for)\s+({QUOTED_FRAGMENT}+))?", re.ASCII)
_RAW_TOKEN = regex(r"(.*)\{%\s*(\w+)\s*.*%\}", re.DOTALL | re.ASCII)


def parse_assign(parser: Parser, _tag: str, markup: str) -> nodes.Node:
    """`{% assign to = value | filter %}`."""
    parts = _assignment(markup)
    if parts is None:
        raise LiquidSyntaxError("Syntax Error in 'assign' - Valid syntax: assign [var] = [source]")
    context = parser.context
    return nodes.Assign(context.line, parts[0], context.variable(parts[1]), is_blank=True)


def _assignment(markup: str) -> tuple[str, str] | None:
    """The name before the first `=` that has one, and what stands behind it.

    Source: `Liquid::Assign::Syntax`, whose names may hold brackets. Looking for the name
    from its end takes linear time.
    """
    for match in _ASSIGNED.finditer(markup):
        name = _BACKWARD_SIGNATURE.match(match[1][::-1])
        if name is not None:
            return name[0][::-1], markup[match.end() :].lstrip(SPACE)
    return None


def parse_capture(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% capture to %}…{% endcapture %}`."""
    line = parser.context.line
    match = _CAPTURE.search(markup)
    if match is None:
        raise LiquidSyntaxError("Syntax Error in 'capture' - Valid syntax: capture [var]")
    return nodes.Capture(line, match[1], parser.parse_block(tag), is_blank=True)


def parse_comment(parser: Parser, tag: str, _markup: str) -> nodes.Node:
    """`{% comment %}…{% endcomment %}`: parsed, but unknown tags do not matter."""
    line = parser.context.line
    body = nodes.Body()
    unknown = parser.context.unknown_filters
    told_before = len(unknown)
    parser.parse_parts(tag, body, lambda _tag, _markup: body)
    del unknown[told_before:]  # nothing in there is called
    return nodes.Comment(line, is_blank=True)


def parse_raw(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% raw %}…{% endraw %}`: text as it stands."""
    line = parser.context.line
    if markup.strip(SPACE):
        raise LiquidSyntaxError("Syntax Error in 'raw' - Valid syntax: raw")
    text = read_raw(parser, tag)
    return nodes.Raw(line, text, is_blank=not text)


def read_raw(parser: Parser, tag: str) -> str:
    """The text up to a block's end tag, which trims nothing.

    What stands before a tag in the same token is there twice, as in Liquid, unless the
    tag is the end.
    """
    parts: list[str] = []
    while (token := parser.tokenizer.shift()) is not None:
        match = _RAW_TOKEN.fullmatch(token) if token.endswith("%}") else None
        if match:
            parts.append(match[1])
            if match[2] == f"end{tag}":
                return "".join(parts)
        parts.append(token)
    raise LiquidSyntaxError(f"'{tag}' tag was never closed")


def parse_if(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% if %}` and `{% unless %}`."""
    line = parser.context.line
    branches = [nodes.Branch(parser.context.condition(markup), nodes.Body())]

    def another(name: str, more: str) -> nodes.Body:
        if name not in {"elsif", "else"}:
            return parser.refuse(tag, name)
        condition = parser.context.condition(more, line) if name == "elsif" else None
        branches.append(nodes.Branch(condition, nodes.Body()))
        return branches[-1].body

    is_blank = parser.parse_parts(tag, branches[0].body, another)
    return nodes.If(line, branches, is_unless=tag == "unless", is_blank=is_blank)


def parse_case(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% case %}`. What stands before the first `when` is never printed."""
    line = parser.context.line
    match = _FRAGMENT.search(markup)
    if match is None:
        raise LiquidSyntaxError("Syntax Error in 'case' - Valid syntax: case [condition]")
    left = parse_expression(match[0])
    branches: list[nodes.CaseBranch] = []

    def another(name: str, more: str) -> nodes.Body:
        body = nodes.Body()
        if name == "when":
            branches.extend(nodes.CaseBranch(value, body) for value in _when_values(more))
        elif name != "else":
            return parser.refuse(tag, name)
        elif more.strip(WHITESPACE):
            raise LiquidSyntaxError(
                "Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) "
            )
        else:
            branches.append(nodes.CaseBranch(None, body))
        return body

    is_blank = parser.parse_parts(tag, nodes.Body(), another)
    return nodes.Case(line, left, branches, is_blank=is_blank)


def _when_values(markup: str) -> list[Expression]:
    values: list[Expression] = []
    rest: str | None = markup
    while rest is not None:
        match = _WHEN.search(rest)
        if match is None:
            raise LiquidSyntaxError(
                "Syntax Error in tag 'case' - Valid when condition: "
                "{% when [condition] [or condition2...] %}"
            )
        values.append(parse_expression(match[1]))
        rest = match[2]
    return values


def parse_if_changed(parser: Parser, tag: str, _markup: str) -> nodes.Node:
    """`{% ifchanged %}`."""
    line = parser.context.line
    body = parser.parse_block(tag)
    return nodes.IfChanged(line, body, is_blank=body.is_blank)


def parse_count(parser: Parser, tag: str, markup: str) -> nodes.Node:
    """`{% increment name %}` and `{% decrement name %}`."""
    name = markup.strip(WHITESPACE)
    return nodes.Count(parser.context.line, name, 1 if tag == "increment" else -1)


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
    if isinstance(variable, Literal) and (variable.value is None or variable.value is False):
        variable = None  # Liquid takes these for no variable at all
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
