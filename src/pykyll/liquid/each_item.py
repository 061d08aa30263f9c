"""A condition or a value with filters, evaluated for each item of a list.

This is what hosts need whose filters take expressions as arguments. What is asked for many
items is compiled: that takes as long as to evaluate it for some three hundred, and then a
third of the time for each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pykyll.liquid.comparison import compare, contains, equals
from pykyll.liquid.condition import Condition
from pykyll.liquid.constants import make_constant
from pykyll.liquid.expression_source import ExpressionSource
from pykyll.liquid.lookup import PLAIN, present
from pykyll.liquid.parser import ParseContext
from pykyll.liquid.runtime import NAMES
from pykyll.liquid.source_writer import Loop, SourceWriter
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence

    from pykyll.liquid.context import Context
    from pykyll.liquid.environment import Environment
    from pykyll.liquid.variable import Variable

    Results = Generator[tuple[object, object], None, None]

_MANY = 300


class EachItem:
    """An expression over the items of lists.

    Args:
        env: Whose filters are meant.
        expression: The condition, or the value with its filters.
        variable: The name of the item in it.
    """

    def __init__(self, env: Environment, expression: Condition | Variable, variable: str) -> None:
        self._env = env
        self._expression = expression
        self._variable = variable
        self._evaluated = 0
        self._compiled: Callable[[Context, Iterable[object], dict[str, object]], Results] | None
        self._compiled = None

    def results(self, context: Context, items: Sequence[object]) -> Results:
        """For each item what the expression gives, and the item.

        The caller has to walk to the end, or close it.
        """
        self._evaluated += len(items)
        if self._compiled is None and self._evaluated > _MANY:
            self._compiled = _compiled(self._env, self._expression, self._variable)
        scope: dict[str, object] = {}
        context.push(scope)
        try:
            if self._compiled is not None:
                yield from self._compiled(context, items, scope)
                return
            for item in items:
                scope[self._variable] = item
                yield _value(self._expression, context), item
        finally:
            context.scopes.pop()


def _value(expression: Condition | Variable, context: Context) -> object:
    if not isinstance(expression, Condition):
        return context.evaluate_variable(expression)
    current: Condition | None = expression
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


def _compiled(
    env: Environment, expression: Condition | Variable, variable: str
) -> Callable[[Context, Iterable[object], dict[str, object]], Results]:
    """As a generator, with the item in a local variable; names in brackets find it in the scope."""
    writer = SourceWriter()
    source = ExpressionSource(writer, env)
    writer.loops.append(Loop(variable, "item", None))
    with writer.indented("for given in items:"):
        writer.emit("item = given if type(given) in PLAIN else present(given)")
        writer.emit(f"scope[{variable!r}] = given")
        if isinstance(expression, Condition):
            value = source.condition(expression)
        else:
            value = source.variable(expression)
        writer.emit(f"yield {value}, given")
    head = "def root(ctx, items, scope):"
    local = "    find = ctx.find; fm = ctx.find_member; m = ctx.m; c = ctx.c; out = []"
    text = "\n".join([*writer.finished, head, local, *writer.current.lines])
    names: dict[str, object] = {**NAMES, "PLAIN": PLAIN, "present": present}
    context = ParseContext(env, None)
    for name, recipe in writer.constants.items():
        names[name] = make_constant(recipe, env, context)
    exec(compile(text, "<liquid expression>", "exec", dont_inherit=True), names)  # noqa: S102 - our own code, written from a parsed expression
    return cast("Callable[[Context, Iterable[object], dict[str, object]], Results]", names["root"])
