"""All nodes of a template, and what each of them names; nothing is rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid import nodes
from pykyll.liquid.analysis import bodies_of, expressions_of
from pykyll.liquid.errors import StackLevelError
from pykyll.liquid.expression import parse_expression
from pykyll.liquid.named import TagNames
from pykyll.liquid.parser import ParseContext, Parser
from pykyll.liquid.syntax import QUOTED_FRAGMENT
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.liquid.environment import Environment
    from pykyll.liquid.expression import Expression
    from pykyll.liquid.variable import FilterCall

_FRAGMENT = regex(QUOTED_FRAGMENT)


def walk(env: Environment, source: str, name: str | None = None) -> Iterator[nodes.Node]:
    """Every node of a template, those in bodies behind the one that holds them.

    Comments have no nodes in them, and raw text has none.

    Raises:
        LiquidError: For what cannot be parsed, before the first node.
    """
    try:
        body = Parser(source, ParseContext(env, name)).parse()
    except RecursionError as error:
        raise StackLevelError("Nesting too deep", template_name=name) from error
    return _nodes_of(body)


def _nodes_of(body: nodes.Body) -> Iterator[nodes.Node]:
    waiting = list(reversed(body.nodes))
    while waiting:
        node = waiting.pop()
        yield node
        inner = {id(each): each for each in bodies_of(node)}  # values of one `when` share theirs
        for each in reversed(inner.values()):
            waiting.extend(reversed(each.nodes))


def filters_of(node: nodes.Node) -> tuple[FilterCall, ...]:
    """The filters that its value goes through."""
    return node.variable.filters if isinstance(node, (nodes.Output, nodes.Assign)) else ()


def values_of(node: nodes.Node) -> Iterator[Expression]:
    """What it looks up, a tag of the host aside: see `names_of`."""
    yield from expressions_of(node)
    if isinstance(node, nodes.Include):
        yield node.template
        yield from node.attributes.values()
        if node.variable is not None:
            yield node.variable


def names_of(env: Environment, node: nodes.External) -> TagNames:
    """What a tag of the host says that it names; all that its markup could, where it says nothing."""
    names = env.names_of_tag(node.tag)
    if names is not None:
        return names(node.markup, ParseContext(env, None))
    fragments = _FRAGMENT.findall(node.markup)
    return TagNames(values=tuple(parse_expression(fragment) for fragment in fragments))
