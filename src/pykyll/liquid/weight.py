"""How many steps it takes at most to render a piece of a template once.

Loops count by themselves, round by round, and partials when they are rendered; so what stands in
them counts nothing here. A step is some tenth of a microsecond.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid import nodes

if TYPE_CHECKING:
    from pykyll.liquid.condition import Condition

_ROUND = 2
_TEXT = 3
_PRINTED = 15
"""What a value takes that is printed: more memory than time."""
_KEPT = 3
_FILTER = 3
_BLOCK = 4
_TAG_OF_THE_HOST = 20


def weight_of_round(loop: nodes.For | nodes.TableRow) -> int:
    """The steps of one round of a loop."""
    return _ROUND + weight(loop.body, silent=loop.is_blank)


def weight(body: nodes.Body, *, silent: bool = False) -> int:
    """The steps of a body; of branches the heaviest counts, whichever is taken.

    Args:
        body: What is rendered.
        silent: Whether it prints nothing.
    """
    return sum([_of_node(node, silent=silent) for node in body.nodes])


def _of_node(node: nodes.Node, *, silent: bool) -> int:
    inside = silent or node.is_blank  # a block of nothing but white space prints none of it
    match node:
        case nodes.Text():
            return 0 if silent else _TEXT
        case nodes.Output():
            return _PRINTED + _FILTER * len(node.variable.filters)
        case nodes.Assign():
            return _KEPT + _FILTER * len(node.variable.filters)
        case nodes.If():
            conditions = sum(_length(each.condition) for each in node.branches)
            return conditions + max(weight(each.body, silent=inside) for each in node.branches)
        case nodes.Case():
            return len(node.branches) + max(
                (weight(each.body, silent=inside) for each in node.branches), default=0
            )
        case nodes.Capture() | nodes.IfChanged():
            return _BLOCK + weight(node.body)
        case nodes.For():
            otherwise = weight(node.otherwise, silent=inside) if node.otherwise else 0
            return _BLOCK + otherwise
        case nodes.External():
            return _TAG_OF_THE_HOST + (weight(node.body) if node.body else 0)
        case nodes.Cycle() | nodes.Count():
            return _PRINTED
    return _BLOCK


def _length(condition: Condition | None) -> int:
    length = 0
    while condition is not None:
        condition, length = condition.rest, length + 1
    return length
