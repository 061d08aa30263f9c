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
    written = parse_selector_list(text, found.place, warn=run.warn)
    parent = outer.current_selector()
    if parent is not None and len(parent.members) > 1:
        # Each `&` stands for all of them: nesting can multiply selectors without end.
        run.count(len(written.members) * len(parent.members) ** min(max(1, text.count("&")), 9))
    selectors = resolve_parents(written, parent, implicit=is_implicit)
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


def extend(run: Evaluation, found: nodes.Extend, out: list[CssNode]) -> None:
    """`@extend`, which takes effect when all rules are there."""
    text = stripped(run, found.selector)
    selectors = parse_selector_list(text, found.place, warn=run.warn)
    out.append(Extend(found.place, selectors, found.is_optional))
