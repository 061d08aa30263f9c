"""Definitions of variables, mixins and functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.evaluate.definitions import Definition, Kind, normal
from pykyll.sass.evaluate.dispatch import evaluate
from pykyll.sass.evaluate.environment import Environment

if TYPE_CHECKING:
    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.nodes import (
        Callable,
        FunctionDefinition,
        MixinDefinition,
        VariableDeclaration,
    )

_WITH_RULES_OF_THEIR_OWN = frozenset({"calc", "element", "expression", "url"})
_NAME_OF_CSS = """\
Naming a function "{name}" is disallowed and will be an error in future versions of Sass.
This name conflicts with an existing CSS function with special parse rules.
"""


def variable(run: Evaluation, found: VariableDeclaration, _: list[CssNode]) -> None:
    """`$name: value`; `!default` only where it has no value or is `null`."""
    scope = run.globals if found.is_global else run.environment
    name = normal(found.name)
    if found.is_default:
        known = scope.variable(name)
        if known is not None and not known.is_null:
            return
    scope.assign(name, evaluate(run, found.value))


def mixin(run: Evaluation, found: MixinDefinition, _: list[CssNode]) -> None:
    """`@mixin`."""
    definition = _definition(run, "mixin", found)
    definition.has_content = found.has_content
    run.environment.define_mixin(normal(found.name), definition)


def function(run: Evaluation, found: FunctionDefinition, _: list[CssNode]) -> None:
    """`@function`."""
    if normal(found.name) in _WITH_RULES_OF_THEIR_OWN:
        run.place = found.place
        run.deprecate("function-name", _NAME_OF_CSS.format(name=found.name))
    run.environment.define_function(normal(found.name), _definition(run, "function", found))


def _definition(run: Evaluation, kind: Kind, found: Callable) -> Definition:
    scope = Environment(run.environment)
    body = found.children or ()
    return Definition(kind, found.name, found.parameters, found.rest, body, scope)
