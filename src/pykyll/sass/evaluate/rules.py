"""Rules and `@extend`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.css.nodes import Extend, KeyframeRule, Rule
from pykyll.sass.evaluate.dispatch import execute
from pykyll.sass.evaluate.environment import Environment
from pykyll.sass.evaluate.texts import stripped
from pykyll.sass.parse.keyframe_selector import parse_keyframe_selector
from pykyll.sass.selectors.parsing import parse_selector_list
from pykyll.sass.selectors.resolving import resolve_parents

if TYPE_CHECKING:
    from pykyll.sass import nodes
    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.selectors.selector_list import SelectorList


def rule(run: Evaluation, found: nodes.Rule, out: list[CssNode]) -> None:
    """A rule with its selector resolved; in `@keyframes` one of its steps."""
    text = stripped(run, found.selector)
    outer = run.environment
    if run.in_keyframes:
        step = KeyframeRule(
            found.place,
            [],
            parse_keyframe_selector(text, found.place),
            has_block=found.children is not None,
        )
        run.environment = Environment(outer)
        try:
            execute(run, found.children or (), step.children)
        finally:
            run.environment = outer
        out.append(step)
        return
    is_implicit = not run.is_at_root_without_rule
    selectors = resolve_parents(
        _written(run, found, text), outer.current_selector(), implicit=is_implicit
    )
    # Each `&` stands for all of the parent's: nesting can multiply selectors without end.
    run.count(len(selectors.members) - 1)
    made = Rule(found.place, [], tabs=0, is_group_end=False, selectors=selectors)
    run.environment = Environment(outer)
    run.environment.selector = selectors
    run.is_at_root_without_rule = False
    try:
        execute(run, found.children or (), made.children)
    finally:
        run.environment = outer
        run.is_at_root_without_rule = not is_implicit
    out.append(made)


def _written(run: Evaluation, found: nodes.Rule, text: str) -> SelectorList:
    """The selector of a rule as it is written.

    It is read once if nothing in it is computed, nor anything deprecated: then each time that
    the rule is met has the line breaks that resolving has left in it.
    """
    known = run.written.get(found)
    if known is not None:
        return known
    warnings: list[str] = []
    read = parse_selector_list(text, found.place, warn=warnings.append)
    for each in warnings:
        run.warn(each)
    if not warnings and all(isinstance(each, str) for each in found.selector):
        run.written[found] = read
    return read


def extend(run: Evaluation, found: nodes.Extend, out: list[CssNode]) -> None:
    """`@extend`, which takes effect when all rules are there."""
    text = stripped(run, found.selector)
    selectors = parse_selector_list(text, found.place, warn=run.warn)
    out.append(Extend(found.place, selectors, found.is_optional))
