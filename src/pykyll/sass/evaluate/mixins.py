"""`@include` and `@content`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.css.nodes import Trace
from pykyll.sass.errors import SassError
from pykyll.sass.evaluate.arguments import bound, given
from pykyll.sass.evaluate.definitions import normal
from pykyll.sass.evaluate.dispatch import execute
from pykyll.sass.evaluate.environment import Environment
from pykyll.sass.evaluate.trace import Call, came_through

if TYPE_CHECKING:
    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.evaluate.definitions import Definition
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.nodes import Content, Include


def include(run: Evaluation, found: Include, out: list[CssNode]) -> None:
    """What the body of a mixin makes with these arguments."""
    run.enter(Call(found.place, "mixin", found.name))
    outer = run.environment
    try:
        definition = _definition(outer, found)
        parameters = bound(run, definition, given(run, found.arguments))
        scope = parameters.environment
        scope.caller = outer
        if found.children is not None:
            scope.content = (found.children, outer)
        run.environment = scope
        traced = Trace(found.place, [], found.name)
        try:
            execute(run, definition.body, traced.children)
        except SassError:
            parameters.check()
            raise
        parameters.check()
        out.append(traced)
    except SassError as error:
        error.placed(found.place)
        came_through(error, found.place, "included from")
        raise
    finally:
        run.environment = outer
        run.calls.pop()


def _definition(scope: Environment, found: Include) -> Definition:
    definition = scope.mixin(normal(found.name))
    if definition is None:
        raise SassError(f"Undefined mixin '{found.name}'.")
    if found.children is not None and not definition.has_content:
        raise SassError(f'Mixin "{found.name}" does not accept a content block.')
    return definition


def content(run: Evaluation, found: Content, out: list[CssNode]) -> None:
    """The block that the mixin was given, in the scope where that stands."""
    outer = run.environment
    block = outer.current_content()
    if block is None:
        return
    statements, scope = block
    run.enter(Call(found.place, "mixin", "@content"))
    run.environment = Environment(scope)
    run.environment.caller = outer
    traced = Trace(found.place, [], "@content")
    try:
        execute(run, statements, traced.children)
    finally:
        run.environment = outer
        run.calls.pop()
    out.append(traced)
