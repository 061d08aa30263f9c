"""Finds what evaluates a statement or an expression by its class.

`pykyll.sass.evaluate` fills the two tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.evaluate.limits import MOST_STEPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.expressions import Expression
    from pykyll.sass.nodes import Node
    from pykyll.sass.values import Value

EXPRESSIONS: dict[type[Expression], Callable[..., Value]] = {}
"""Each takes the evaluation and the expression."""
STATEMENTS: dict[type[Node], Callable[..., Value | None]] = {}
"""Each takes the evaluation, the statement, and the list that its CSS is added to. It returns
the value of an `@return` in it, which ends the function, or nothing."""
_TOO_DEEP = "The stylesheet nests too deeply, or calls itself without end"


def evaluate(run: Evaluation, expression: Expression) -> Value:
    """The value of an expression.

    Raises:
        SassError: With the place of the innermost expression that has none.
    """
    try:
        return EXPRESSIONS[expression.__class__](run, expression)
    except SassError as error:
        error.placed(expression.place)
        raise


def execute(run: Evaluation, statements: tuple[Node, ...], out: list[CssNode]) -> Value | None:
    """Evaluate statements one after the other.

    Args:
        run: The evaluation.
        statements: What stands in a block.
        out: Takes the CSS.

    Returns:
        The value of the first `@return`, which ends the block.

    Raises:
        SassError: With the place of the innermost statement or expression that is wrong.
    """
    run.steps += len(statements)
    if run.steps > MOST_STEPS:
        run.count(0)
    for statement in statements:
        try:
            result = STATEMENTS[statement.__class__](run, statement, out)
        except SassError as error:
            error.placed(statement.place)
            raise
        except RecursionError as error:
            raise SassError(_TOO_DEEP, statement.place) from error
        if result is not None:
            return result
    return None
