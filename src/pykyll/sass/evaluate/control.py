"""`@if`, `@for`, `@each`, `@while`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.evaluate.definitions import normal
from pykyll.sass.evaluate.dispatch import evaluate, execute
from pykyll.sass.evaluate.environment import Environment
from pykyll.sass.nodes import Content, Declaration, If, Include, Return, Rule
from pykyll.sass.values import NULL, Number, Value

if TYPE_CHECKING:
    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.expressions import Expression
    from pykyll.sass.nodes import Each, For, Node, While

_WITHOUT_DECLARING = frozenset((Return, If, Include, Declaration, Rule, Content))
"""Statements that give their own block a scope, or have none."""


def if_(run: Evaluation, found: If, out: list[CssNode]) -> Value | None:
    """The block of the first condition that holds."""
    branch: If | None = found
    while branch is not None:
        if branch.condition is None or evaluate(run, branch.condition).is_true:
            return _branch(run, branch.children or (), out)
        branch = branch.otherwise
    return None


def _branch(run: Evaluation, statements: tuple[Node, ...], out: list[CssNode]) -> Value | None:
    """A block, which needs no scope of its own where it declares nothing.

    At the top it does: what stands deeper in it may set global variables.
    """
    outer = run.environment
    is_global = outer.parent is None
    if not is_global and len(statements) == 1 and statements[0].__class__ in _WITHOUT_DECLARING:
        return execute(run, statements, out)
    run.environment = Environment(outer, is_semi_global=True)
    try:
        return execute(run, statements, out)
    finally:
        run.environment = outer


def for_(run: Evaluation, found: For, out: list[CssNode]) -> Value | None:
    """The block once for each whole number from one to the other, up or down."""
    start, end = evaluate(run, found.start), evaluate(run, found.end)
    first, _ = _integer(start), _integer(end)
    assert isinstance(start, Number)  # noqa: S101 - it is an integer
    assert isinstance(end, Number)  # noqa: S101 - likewise
    last = _integer(Number(end.in_units_of(start)))
    step = -1 if first > last else 1
    values = range(first, last if found.excludes_end else last + step, step)
    name = normal(found.variable)
    outer = run.environment
    scope = run.environment = Environment(outer, is_semi_global=True)
    try:
        for value in values:
            run.count(1)
            scope.assign_here(name, Number(value, start.numerators, start.denominators))
            result = execute(run, found.children or (), out)
            if result is not None:
                return result
    finally:
        run.environment = outer
    return None


def _integer(value: Value) -> int:
    if isinstance(value, Number):
        return value.to_integer()
    raise SassError(f"{value.inspect()} is not an integer.")


def each(run: Evaluation, found: Each, out: list[CssNode]) -> Value | None:
    """The block once for each element of a list or pair of a map."""
    names = [normal(name) for name in found.variables]
    elements = evaluate(run, found.values).elements()
    outer = run.environment
    scope = run.environment = Environment(outer, is_semi_global=True)
    try:
        for element in elements:
            run.count(1)
            if len(names) == 1:
                scope.assign_here(names[0], element)
            else:
                parts = element.elements()
                for index, name in enumerate(names):
                    scope.assign_here(name, parts[index] if index < len(parts) else NULL)
            result = execute(run, found.children or (), out)
            if result is not None:
                return result
    finally:
        run.environment = outer
    return None


def while_(run: Evaluation, found: While, out: list[CssNode]) -> Value | None:
    """The block as long as the condition holds."""
    outer = run.environment
    run.environment = Environment(outer, is_semi_global=True)
    try:
        while _holds(run, found.condition):
            result = execute(run, found.children or (), out)
            if result is not None:
                return result
    finally:
        run.environment = outer
    return None


def _holds(run: Evaluation, condition: Expression) -> bool:
    run.count(1)
    return evaluate(run, condition).is_true
