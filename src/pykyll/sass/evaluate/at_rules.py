"""At-rules that are printed, and `@at-root`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.css.media import MediaQueryList
from pykyll.sass.css.nodes import AtRoot, Charset, Directive, Media, Supports
from pykyll.sass.evaluate.dispatch import execute
from pykyll.sass.evaluate.environment import Environment
from pykyll.sass.evaluate.supports_conditions import condition_text
from pykyll.sass.evaluate.texts import stripped
from pykyll.sass.parse.at_root_query import parse_at_root_query
from pykyll.sass.parse.media_queries import parse_media_queries

if TYPE_CHECKING:
    from pykyll.sass import nodes
    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.evaluate.evaluation import Evaluation

_BEHIND_NAME = regex(r" .*")


def directive(run: Evaluation, found: nodes.Directive, out: list[CssNode]) -> None:
    """An at-rule without a meaning of its own, and `@keyframes`."""
    first = found.value[0] if found.value else ""
    name = _BEHIND_NAME.sub("", first) if isinstance(first, str) else ""
    made = Directive(
        found.place,
        [],
        tabs=0,
        is_group_end=False,
        has_block=found.children is not None,
        written=stripped(run, found.value),
        written_name=name,
    )
    if found.children is not None:
        outer, was_in_keyframes = run.environment, run.in_keyframes
        run.environment = Environment(outer)
        run.in_keyframes = made.is_keyframes
        try:
            execute(run, found.children, made.children)
        finally:
            run.environment, run.in_keyframes = outer, was_in_keyframes
    out.append(made)


def media(run: Evaluation, found: nodes.Media, out: list[CssNode]) -> None:
    """`@media`."""
    queries = parse_media_queries(stripped(run, found.query), found.place)
    made = Media(
        found.place,
        [],
        tabs=0,
        is_group_end=False,
        has_block=True,
        queries=MediaQueryList(queries.queries),  # its own: see `Media.queries`
    )
    _execute_block(run, found, made.children)
    out.append(made)


def supports(run: Evaluation, found: nodes.Supports, out: list[CssNode]) -> None:
    """`@supports`."""
    condition = condition_text(run, found.condition)
    made = Supports(
        found.place,
        [],
        tabs=0,
        is_group_end=False,
        has_block=found.children is not None,
        written_name=found.name,
        condition=condition,
    )
    _execute_block(run, found, made.children)
    out.append(made)


def at_root(run: Evaluation, found: nodes.AtRoot, out: list[CssNode]) -> None:
    """`@at-root`."""
    names: tuple[str, ...]
    kind, names = "without", ("rule",)
    if found.query is not None:
        kind, names = parse_at_root_query(stripped(run, found.query), found.place)
    made = AtRoot(
        found.place,
        [],
        tabs=0,
        is_group_end=False,
        is_without=kind == "without",
        names=names,
    )
    was_without_rule, was_in_keyframes = run.is_at_root_without_rule, run.in_keyframes
    if made.excludes("rule"):
        run.is_at_root_without_rule = True
    if made.excludes("keyframes"):
        run.in_keyframes = False
    try:
        _execute_block(run, found, made.children)
    finally:
        run.is_at_root_without_rule, run.in_keyframes = was_without_rule, was_in_keyframes
    out.append(made)


def charset(_: Evaluation, found: nodes.Charset, out: list[CssNode]) -> None:
    """`@charset`, which is printed as the whole needs it."""
    out.append(Charset(found.place))


def _execute_block(run: Evaluation, found: nodes.Parent, children: list[CssNode]) -> None:
    outer = run.environment
    run.environment = Environment(outer)
    try:
        execute(run, found.children or (), children)
    finally:
        run.environment = outer
