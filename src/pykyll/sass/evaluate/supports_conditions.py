"""The conditions of `@supports`, and of imports that have some.

Source of the behaviour: `Sass::Supports`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.evaluate.dispatch import evaluate
from pykyll.sass.nodes import (
    SupportsDeclaration,
    SupportsInterpolation,
    SupportsNegation,
    SupportsOperator,
)

if TYPE_CHECKING:
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.nodes import SupportsCondition


def condition_text(run: Evaluation, condition: SupportsCondition) -> str:
    """The condition as CSS."""
    if isinstance(condition, SupportsOperator):
        left, right = condition.left, condition.right
        return f"{_operand(run, condition, left)} {condition.operator} " + _operand(
            run, condition, right
        )
    if isinstance(condition, SupportsNegation):
        inner = condition_text(run, condition.condition)
        needs = isinstance(condition.condition, (SupportsNegation, SupportsOperator))
        return f"not ({inner})" if needs else f"not {inner}"
    if isinstance(condition, SupportsDeclaration):
        name = evaluate(run, condition.name).to_css(compressed=run.compressed)
        value = evaluate(run, condition.value).to_css(compressed=run.compressed)
        return f"({name}: {value})"
    assert isinstance(condition, SupportsInterpolation)  # noqa: S101 - there are no others
    return evaluate(run, condition.value).to_css(compressed=run.compressed, quotes=False)


def _operand(run: Evaluation, whole: SupportsOperator, operand: SupportsCondition) -> str:
    text = condition_text(run, operand)
    is_other = isinstance(operand, SupportsOperator) and operand.operator != whole.operator
    return f"({text})" if is_other or isinstance(operand, SupportsNegation) else text
