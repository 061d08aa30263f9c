"""Declarations: `name: value`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.css.nodes import Declaration
from pykyll.sass.evaluate.dispatch import evaluate, execute
from pykyll.sass.evaluate.environment import Environment
from pykyll.sass.evaluate.texts import filled, stripped

if TYPE_CHECKING:
    from pykyll.sass import nodes
    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.evaluate.evaluation import Evaluation


def declaration(run: Evaluation, found: nodes.Declaration, out: list[CssNode]) -> None:
    """A declaration; those nested in it follow it."""
    name = stripped(run, found.name)
    made = Declaration(found.place, [], name, _value(run, found), found.is_custom)
    if found.children is not None:
        made.has_children = True
        outer = run.environment
        run.environment = Environment(outer)
        try:
            execute(run, found.children, made.children)
        finally:
            run.environment = outer
    out.append(made)


def _value(run: Evaluation, found: nodes.Declaration) -> str:
    value = found.value
    if len(value) == 1:
        only = value[0]
        if not isinstance(only, str):
            return evaluate(run, only).to_css(compressed=run.compressed)
        if not found.is_custom:
            return only
    return filled(run, value) if found.is_custom else stripped(run, value)
