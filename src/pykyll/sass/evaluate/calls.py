"""Calls of functions: of the stylesheet, of Sass itself, and of CSS.

Source of the behaviour: `Sass::Script::Tree::Funcall`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.evaluate.arguments import Given, Keywords, bound, given
from pykyll.sass.evaluate.definitions import normal
from pykyll.sass.evaluate.dispatch import evaluate, execute
from pykyll.sass.evaluate.limits import LARGEST_TEXT
from pykyll.sass.evaluate.texts import check_size
from pykyll.sass.evaluate.trace import Call
from pykyll.sass.expressions import Constant
from pykyll.sass.functions import LAZY, call_builtin
from pykyll.sass.values import List, Number, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pykyll.sass.css.nodes import CssNode
    from pykyll.sass.evaluate.definitions import Definition
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.expressions import Expression, FunctionCall
    from pykyll.sass.nodes import Return
    from pykyll.sass.values import FunctionValue, Value

_NO_KEYWORDS: Keywords = {}


def function_call(run: Evaluation, found: FunctionCall) -> Value:
    """What a call returns; for a function that nobody defined its text."""
    name = found.name
    definition = run.environment.function(normal(name))
    if definition is not None:
        arguments = given(run, found.arguments)
        return call_definition(run, definition, arguments, Call(found.place, "function", name))
    if name in LAZY and found.arguments.rest is None and found.arguments.named_rest is None:
        return _lazy_call(run, found)
    written = found.arguments
    keywords: Keywords = _NO_KEYWORDS
    if written.named or written.rest is not None or written.named_rest is not None:
        arguments = given(run, written)
        positional = arguments.all_positional
        keywords = arguments.keywords
    else:
        positional = [
            each.value if each.__class__ is Constant else evaluate(run, each)
            for each in written.positional
        ]
    run.builtin = found
    result = call_builtin(name, positional, keywords, run)
    if result is None:
        return _css(run, name, positional)
    return _check_growth(result)


def _lazy_call(run: Evaluation, found: FunctionCall) -> Value:
    """A call of `if()`, which evaluates one of its branches."""
    by_position, by_name = LAZY[found.name]
    positional: list[Value | Expression] = [
        each if index in by_position else evaluate(run, each)
        for index, each in enumerate(found.arguments.positional)
    ]
    named: dict[str, Value | Expression] = {
        name: each if name.replace("-", "_") in by_name else evaluate(run, each)
        for name, each in found.arguments.named
    }
    run.enter(Call(found.place, "function", found.name))
    run.builtin = None
    try:
        result = call_builtin(found.name, positional, named, run)
    finally:
        run.calls.pop()
    if result is None:
        raise SassError(f"{found.name} is no function")
    return result


def call_definition(run: Evaluation, definition: Definition, arguments: Given, call: Call) -> Value:
    """What a function of the stylesheet returns.

    Raises:
        SassError: The arguments do not fit, something in it is wrong, or it does not return.
    """
    run.enter(call)
    outer = run.environment
    try:
        parameters = bound(run, definition, arguments)
        scope = parameters.environment
        scope.caller = outer
        run.environment = scope
        try:
            result = _returned(run, definition, call)
        except SassError:
            parameters.check()
            raise
        parameters.check()
    finally:
        run.environment = outer
        run.calls.pop()
    return result.without_original() if isinstance(result, Number) else result


def _returned(run: Evaluation, definition: Definition, call: Call) -> Value:
    ignored: list[CssNode] = []
    result = execute(run, definition.body, ignored)
    if result is None:
        raise SassError(f"Function {call.name} finished without @return")
    return result


def call_builtin_or_css(
    run: Evaluation,
    function: FunctionValue,
    call: Call,
    positional: Sequence[Value],
    named: Mapping[str, Value],
) -> Value:
    """What a function value returns that is none of the stylesheet."""
    if function.origin == "builtin":
        run.enter(call)
        run.builtin = None
        try:
            result = call_builtin(function.name, positional, named, run)
        finally:
            run.calls.pop()
        if result is not None:
            return result
    if named:
        name = function.name.replace("-", "_")
        raise SassError(f"Function {name} doesn't support keyword arguments")
    return _css(run, function.name, positional)


def return_(run: Evaluation, found: Return, _: list[CssNode]) -> Value:
    """`@return`."""
    return evaluate(run, found.value)


def _css(run: Evaluation, name: str, arguments: Sequence[Value]) -> Text:
    written = ", ".join([each.to_css(compressed=run.compressed) for each in arguments])
    return Text(f"{name}({written})")


def _check_growth(result: Value) -> Value:
    if result.__class__ is Text:
        return check_size(result)
    if isinstance(result, List) and len(result.elements()) > LARGEST_TEXT // 10:
        raise SassError(f"A list has become longer than {LARGEST_TEXT // 10:,} elements")
    return result
