"""What the compiler has to know of a body before it writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid import nodes
from pykyll.liquid.expression import Literal, Lookup, RangeExpression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.liquid.condition import Condition
    from pykyll.liquid.expression import Expression
    from pykyll.liquid.variable import Variable


def _bodies(node: nodes.Node) -> Iterator[nodes.Body]:
    if isinstance(node, nodes.If) or isinstance(node, nodes.Case):
        yield from (branch.body for branch in node.branches)
    elif isinstance(node, nodes.For):
        yield node.body
        if node.otherwise is not None:
            yield node.otherwise
    elif isinstance(node, (nodes.Capture, nodes.TableRow, nodes.IfChanged)) or (
        isinstance(node, nodes.External) and node.body is not None
    ):
        yield node.body


def _all_nodes(body: nodes.Body) -> Iterator[nodes.Node]:
    for node in body.nodes:
        yield node
        for inner in _bodies(node):
            yield from _all_nodes(inner)


def can_interrupt(body: nodes.Body) -> bool:
    """Whether it holds a `break`, a `continue` or code that may bring one."""
    kinds = (nodes.Interrupt, nodes.Include, nodes.External)
    return any(isinstance(node, kinds) for node in _all_nodes(body))


def sees_scopes(body: nodes.Body) -> bool:
    """Whether it holds code that looks variables up by names unknown here."""
    for node in _all_nodes(body):
        if isinstance(node, (nodes.Include, nodes.External)):
            return True
        if any(_is_dynamic(expression) for expression in _expressions(node)):
            return True
    return False


def uses_name(body: nodes.Body, name: str) -> bool:
    """Whether it looks that variable up."""
    return any(
        _mentions(expression, name)
        for node in _all_nodes(body)
        for expression in _expressions(node)
    )


def _expressions(node: nodes.Node) -> Iterator[Expression]:
    if isinstance(node, (nodes.Output, nodes.Assign)):
        yield from _of_variable(node.variable)
    elif isinstance(node, nodes.If):
        for branch in node.branches:
            yield from _of_condition(branch.condition)
    elif isinstance(node, nodes.Case):
        yield node.left
        yield from (branch.value for branch in node.branches if branch.value is not None)
    elif isinstance(node, nodes.For):
        yield from (e for e in (node.collection, node.offset, node.limit) if e is not None)
    elif isinstance(node, nodes.TableRow):
        yield node.collection
        yield from node.attributes.values()
    elif isinstance(node, nodes.Cycle):
        yield from node.values
        if not isinstance(node.name, str):
            yield node.name


def _of_variable(variable: Variable) -> Iterator[Expression]:
    yield variable.value
    for call in variable.filters:
        yield from call.arguments
        yield from (value for _, value in call.keywords)


def _of_condition(condition: Condition | None) -> Iterator[Expression]:
    while condition is not None:
        yield condition.left
        yield condition.right
        condition = condition.rest


def _mentions(expression: Expression, name: str) -> bool:
    if isinstance(expression, Lookup):
        if isinstance(expression.name, Literal) and expression.name.value == name:
            return True
        return _mentions(expression.name, name) or any(
            _mentions(key.name, name) for key in expression.keys
        )
    if isinstance(expression, RangeExpression):
        return _mentions(expression.first, name) or _mentions(expression.last, name)
    return False


def _is_dynamic(expression: Expression) -> bool:
    if isinstance(expression, Lookup):
        return not (
            isinstance(expression.name, Literal) and isinstance(expression.name.value, str)
        ) or any(_is_dynamic(key.name) for key in expression.keys)
    if isinstance(expression, RangeExpression):
        return _is_dynamic(expression.first) or _is_dynamic(expression.last)
    return False
