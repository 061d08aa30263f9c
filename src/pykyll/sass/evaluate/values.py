"""Constants, variables, `&`, lists and maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.evaluate.definitions import normal
from pykyll.sass.evaluate.dispatch import evaluate
from pykyll.sass.expressions.source import source
from pykyll.sass.selectors.as_value import as_value
from pykyll.sass.values import NULL, List, Map, Number

if TYPE_CHECKING:
    from pykyll.sass.evaluate.environment import Environment
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.expressions import (
        Constant,
        ListLiteral,
        MapLiteral,
        ParentSelector,
        Variable,
    )
    from pykyll.sass.values import Value


def constant(_: Evaluation, found: Constant) -> Value:
    """A value as it is written."""
    return found.value


def variable(run: Evaluation, found: Variable) -> Value:
    """The value of a variable; a number in it is no longer as it was written."""
    name = found.name
    if "_" in name:
        name = normal(name)
    scope: Environment | None = run.environment
    while scope is not None:  # as `Environment.variable`, of which this is most of the calls
        variables = scope.variables
        if variables is not None and name in variables:
            value = variables[name]
            return value.without_original() if value.__class__ is Number else value
        scope = scope.parent
    raise SassError(f'Undefined variable: "${found.name}".')


def parent_selector(run: Evaluation, _: ParentSelector) -> Value:
    """`&`: the selector of the rule around, `null` outside of rules."""
    selector = run.environment.current_selector()
    return NULL if selector is None else as_value(selector)


def list_literal(run: Evaluation, found: ListLiteral) -> Value:
    """A list."""
    elements = [evaluate(run, each) for each in found.elements]
    return List(elements, found.separator, found.is_bracketed)


def map_literal(run: Evaluation, found: MapLiteral) -> Value:
    """A map, which has each key once."""
    pairs: dict[Value, Value] = {}
    for written_key, written_value in found.pairs:
        key, value = evaluate(run, written_key), evaluate(run, written_value)
        if key in pairs:
            raise SassError(f"Duplicate key {key.inspect()} in map {source(found)}.")
        pairs[key] = value
    return Map(pairs)
