"""What the compiler has to know of a body before it writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid import nodes
from pykyll.liquid.expression import Literal, Lookup, RangeExpression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.liquid.condition import Condition
    from pykyll.liquid.environment import Environment
    from pykyll.liquid.expression import Expression
    from pykyll.liquid.variable import Variable


class Analysis:
    """Answers about the bodies of one template, each found once.

    Args:
        env: Whose filters are meant.
    """

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._interrupts: dict[int, bool] = {}
        self._piles: dict[int, bool] = {}
        self._seen: dict[int, bool] = {}
        self._names: dict[int, frozenset[str]] = {}

    def can_interrupt(self, body: nodes.Body) -> bool:
        """Whether a `break` or `continue` may be pending when the body has run."""
        known = self._interrupts.get(id(body))
        if known is None:
            known = any(self.node_interrupts(node) for node in body.nodes)
            self._interrupts[id(body)] = known
        return known

    def node_interrupts(self, node: nodes.Node) -> bool:
        """Whether a `break` or `continue` may be pending when the node has run."""
        if isinstance(node, (nodes.Interrupt, nodes.Include, nodes.External)):
            return True
        if isinstance(node, nodes.For):
            otherwise = node.otherwise
            return self.piles(node.body) or bool(otherwise and self.can_interrupt(otherwise))
        return any(self.can_interrupt(body) for body in bodies_of(node))

    def breaks(self, body: nodes.Body) -> bool:
        """Whether a `break` stands in it for the loop around."""
        return any(
            (isinstance(node, nodes.Interrupt) and node.is_break)
            or (not isinstance(node, nodes.For) and any(map(self.breaks, bodies_of(node))))
            for node in body.nodes
        )

    def piles(self, body: nodes.Body) -> bool:
        """Whether more than one interrupt may be pending, of which a loop takes only one."""
        known = self._piles.get(id(body))
        if known is None:
            known = any(self._node_piles(node) for node in body.nodes)
            self._piles[id(body)] = known
        return known

    def _node_piles(self, node: nodes.Node) -> bool:
        if isinstance(node, (nodes.Include, nodes.External)):
            return True
        if isinstance(node, (nodes.TableRow, nodes.Case)):
            return self.node_interrupts(node)
        return any(self.piles(body) for body in bodies_of(node))

    def leaves_interrupts(self, node: nodes.Node) -> bool:
        """Whether compiled code goes on behind the node although something may be pending."""
        if isinstance(node, nodes.If):
            return False
        if isinstance(node, nodes.For):
            return self.piles(node.body)
        return self.node_interrupts(node)

    def sees_scopes(self, body: nodes.Body) -> bool:
        """Whether it holds code that looks variables up by names unknown here."""
        known = self._seen.get(id(body))
        if known is None:
            known = self._seen[id(body)] = any(self._sees(node) for node in body.nodes)
        return known

    def _sees(self, node: nodes.Node) -> bool:
        if isinstance(node, (nodes.Include, nodes.External)):
            return True
        if any(_is_dynamic(expression) for expression in expressions_of(node)):
            return True
        if isinstance(node, (nodes.Output, nodes.Assign)) and self._hands_on(node.variable):
            return True
        return any(self.sees_scopes(body) for body in bodies_of(node))

    def _hands_on(self, variable: Variable) -> bool:
        """Whether one of its filters gets the context; one that is unknown so far may."""
        filters = map(self._env.filter_named, (call.name for call in variable.filters))
        return any(found is None or found.wants_context for found in filters)

    def names(self, body: nodes.Body) -> frozenset[str]:
        """The variables that it looks up."""
        known = self._names.get(id(body))
        if known is None:
            found: set[str] = set()
            for node in body.nodes:
                for expression in expressions_of(node):
                    found.update(_names(expression))
                for inner in bodies_of(node):
                    found.update(self.names(inner))
            known = self._names[id(body)] = frozenset(found)
        return known


def bodies_of(node: nodes.Node) -> list[nodes.Body]:
    """The bodies that a node holds."""
    if isinstance(node, (nodes.If, nodes.Case)):
        return [branch.body for branch in node.branches]
    if isinstance(node, nodes.For):
        return [node.body] if node.otherwise is None else [node.body, node.otherwise]
    if isinstance(node, (nodes.Capture, nodes.TableRow, nodes.IfChanged)):
        return [node.body]
    if isinstance(node, nodes.External) and node.body is not None:
        return [node.body]
    return []


def expressions_of(node: nodes.Node) -> Iterator[Expression]:
    """What one of Liquid's own tags looks up; partials and tags of the host aside."""
    if isinstance(node, (nodes.Output, nodes.Assign)):
        yield from values_of_variable(node.variable)
    elif isinstance(node, nodes.If):
        for branch in node.branches:
            yield from values_of_condition(branch.condition)
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
        if node.name is not None and not isinstance(node.name, str):
            yield node.name


def values_of_variable(variable: Variable) -> Iterator[Expression]:
    """What a value and the arguments of its filters look up."""
    yield variable.value
    for call in variable.filters:
        yield from call.arguments
        yield from (value for _, value in call.keywords)


def values_of_condition(condition: Condition | None) -> Iterator[Expression]:
    """What the comparisons of a condition look up."""
    while condition is not None:
        yield condition.left
        yield condition.right
        condition = condition.rest


def _names(expression: Expression) -> Iterator[str]:
    if isinstance(expression, Lookup):
        if isinstance(expression.name, Literal):
            if isinstance(expression.name.value, str):
                yield expression.name.value
        else:
            yield from _names(expression.name)
        for key in expression.keys:
            yield from _names(key.name)
    elif isinstance(expression, RangeExpression):
        yield from _names(expression.first)
        yield from _names(expression.last)


def _is_dynamic(expression: Expression) -> bool:
    if isinstance(expression, Lookup):
        name = expression.name
        return not (isinstance(name, Literal) and isinstance(name.value, str)) or any(
            _is_dynamic(key.name) for key in expression.keys
        )
    if isinstance(expression, RangeExpression):
        return _is_dynamic(expression.first) or _is_dynamic(expression.last)
    return False
