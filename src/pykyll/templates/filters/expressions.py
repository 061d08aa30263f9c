"""The expressions in the arguments of `where_exp`, `find_exp` and `group_by_exp`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.comparison import compare, contains, equals
from pykyll.liquid.condition import parse_strict_condition
from pykyll.liquid.variable import parse_variable
from pykyll.ruby.text import to_s
from pykyll.ruby.truth import is_truthy
from pykyll.templates.filters.ruby_types import no_string

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from pykyll.liquid import Context
    from pykyll.liquid.condition import Condition

    Evaluation = Callable[[Context], object]


class Expressions:
    """Parsed expressions by their text; each is parsed once."""

    def __init__(self) -> None:
        self._conditions: dict[str, Evaluation] = {}
        self._variables: dict[str, Evaluation] = {}

    def condition(self, text: object, *, filter_name: str, joined: bool) -> Evaluation:
        """A condition, strictly read.

        Raises:
            LiquidSyntaxError: For what is none.
            HostError: For what is no text.
        """
        if not isinstance(text, str):
            raise no_string(filter_name, text)
        known = self._conditions.get(text)
        if known is None:
            parsed = parse_strict_condition(text, joined=joined)
            known = self._conditions[text] = _evaluation(parsed)
        return known

    def with_filters(self, text: object) -> Evaluation:
        """A value with filters, leniently read."""
        markup = to_s(text)
        known = self._variables.get(markup)
        if known is None:
            variable = parse_variable(markup)
            known = self._variables[markup] = lambda context: context.evaluate_variable(variable)
        return known


def evaluated(
    context: Context, name: object, items: Iterable[object], evaluate: Evaluation
) -> Generator[tuple[object, object], None, None]:
    """For each item what the expression gives where the variable is that item.

    The caller has to walk to the end, or close it.
    """
    variable = to_s(name)
    scope: dict[str, object] = {}
    context.push(scope)
    try:
        for item in items:
            scope[variable] = item
            yield evaluate(context), item
    finally:
        context.scopes.pop()


def _evaluation(condition: Condition) -> Evaluation:
    if condition.rest is None and condition.operator is None:
        left = condition.left
        return lambda context: context.evaluate(left)
    return lambda context: _holds(condition, context)


def _holds(condition: Condition, context: Context) -> object:
    current: Condition | None = condition
    result: object = None
    while current is not None:
        result = _compared(current, context)
        if current.relation == ("or" if is_truthy(result) else "and"):
            return result
        current = current.rest
    return result


def _compared(condition: Condition, context: Context) -> object:
    left = context.evaluate(condition.left)
    if condition.operator is None:
        return left
    right = context.evaluate(condition.right)
    match condition.operator:
        case "==":
            return equals(left, right)
        case "!=" | "<>":
            return not equals(left, right)
        case "contains":
            return contains(left, right)
        case operator:
            return compare(left, right, operator)
