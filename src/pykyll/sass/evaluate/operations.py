"""Operators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.evaluate.dispatch import evaluate
from pykyll.sass.evaluate.texts import check_size
from pykyll.sass.values import Text
from pykyll.sass.values.operations import operate, operate_unary

if TYPE_CHECKING:
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.expressions import Operation, UnaryOperation
    from pykyll.sass.values import Value


def operation(run: Evaluation, found: Operation) -> Value:
    """`left operator right`; `and` and `or` look at the right only where they must."""
    left = evaluate(run, found.left)
    operator = found.operator
    if operator == "and":
        return evaluate(run, found.right) if left.is_true else left
    if operator == "or":
        return left if left.is_true else evaluate(run, found.right)
    right = evaluate(run, found.right)
    run.place = found.place
    result = operate(operator, left, right, compressed=run.compressed, deprecate=run.deprecate)
    if result.__class__ is Text:
        check_size(result)
    return result


def unary_operation(run: Evaluation, found: UnaryOperation) -> Value:
    """`-a`, `not a` and the like."""
    operand = evaluate(run, found.operand)
    return operate_unary(found.operator, operand, compressed=run.compressed)
