"""The state of one rendering: scopes, registers, errors, limits.

Source of the behaviour: `Liquid::Context`.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import (
    InternalError,
    LiquidError,
    MemoryLimit,
    StackLevelError,
    UndefinedVariable,
)
from pykyll.liquid.expression import Literal, Lookup, RangeExpression
from pykyll.liquid.lookup import MISSING, command, command_or_nil, member, member_or_nil
from pykyll.liquid.values import Range

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pykyll.liquid.environment import Environment
    from pykyll.liquid.expression import Expression
    from pykyll.liquid.for_loop import ForLoop
    from pykyll.liquid.limits import ResourceLimits
    from pykyll.liquid.variable import Variable

MAX_SCOPES = 100
"""Liquid's own limit on nested scopes."""


class Context:
    """One rendering of a template and its partials."""

    def __init__(
        self,
        env: Environment,
        data: Mapping[str, object],
        registers: Mapping[str, object] | None = None,
    ) -> None:
        self.env = env
        self.data: dict[str, object] = dict(data)
        self.assigns: dict[str, object] = {}
        self.scopes: list[dict[str, object]] = [self.assigns]
        """Innermost last."""
        self.registers: dict[str, object] = dict(registers or {})
        self.errors: list[LiquidError] = []
        self.strict_variables = env.strict_variables
        self.interrupt = 0
        """1 after `break`, 2 after `continue` in a partial, until a loop takes it."""
        self.loops: list[ForLoop] = []
        self.partial_name: str | None = None
        self.template_name: str | None = None
        self.line: int | None = None
        """The line of the tag at hand, where a host's tag runs."""
        self.limits: ResourceLimits | None = env.limits.fresh() if env.limits else None
        self.extra_depth = 0
        """Scopes that Liquid would have opened and compiled code has not."""
        self.m = self.member if env.strict_variables else member_or_nil
        """`value[key]`, for compiled code."""
        self.c = self.command if env.strict_variables else command_or_nil
        """`value.size` and its like, for compiled code."""

    # Variables -------------------------------------------------------------------

    def find(self, name: object) -> object:
        """The variable of that name, nil where there is none.

        Raises:
            UndefinedVariable: With `strict_variables`, where there is none.
        """
        for scope in reversed(self.scopes):
            if name in scope:
                value = scope[name]  # type: ignore[index]  # it is in there
                break
        else:
            value = self.data.get(name)  # type: ignore[call-overload]  # any name may be asked for
            if value is None and self.strict_variables and name not in self.data:
                raise UndefinedVariable(f"undefined variable {name}")
        return value.liquid_value() if isinstance(value, Drop) else value

    def get(self, name: str) -> object:
        """The variable of that name, nil where there is none, also with `strict_variables`."""
        strict, self.strict_variables = self.strict_variables, False
        try:
            return self.find(name)
        finally:
            self.strict_variables = strict

    def set(self, name: str, value: object) -> None:
        """Set a variable in the innermost scope."""
        self.scopes[-1][name] = value

    def assign(self, name: str, value: object) -> None:
        """Set a variable for the rest of the template, as `assign` does."""
        self.assigns[name] = value

    @contextmanager
    def scope(self, variables: dict[str, object] | None = None) -> Iterator[None]:
        """A scope of its own for what happens inside.

        Raises:
            StackLevelError: Where scopes nest too deeply.
        """
        self.push({} if variables is None else variables)
        try:
            yield
        finally:
            self.scopes.pop()

    def push(self, scope: dict[str, object]) -> None:
        """Open a scope; `scopes.pop()` closes it.

        Raises:
            StackLevelError: Where scopes nest too deeply.
        """
        if len(self.scopes) + self.extra_depth > MAX_SCOPES:
            raise StackLevelError("Nesting too deep")
        self.scopes.append(scope)

    # Evaluation --------------------------------------------------------------------

    def evaluate(self, expression: Expression) -> object:
        """The value of a parsed expression."""
        if isinstance(expression, Literal):
            return expression.value
        if isinstance(expression, RangeExpression):
            return self.range(self.evaluate(expression.first), self.evaluate(expression.last))
        return self._look_up(expression)

    def _look_up(self, lookup: Lookup) -> object:
        value = self.find(self.evaluate(lookup.name))
        for key in lookup.keys:
            name = self.evaluate(key.name)
            value = self.command(value, name) if key.is_command else self.member(value, name)
        return value

    def member(self, value: object, key: object) -> object:
        """`value[key]`, nil where there is no such thing."""
        found = member(value, key)
        if found is MISSING:
            return self._missing(key)
        return found

    def command(self, value: object, key: object) -> object:
        """`value.size`, `.first` or `.last`: a member of that name, else the command."""
        found = command(value, str(key))
        if found is MISSING:
            return self._missing(key)
        return found

    def _missing(self, key: object) -> object:
        if self.strict_variables:
            raise UndefinedVariable(f"undefined variable {key}")
        return None

    def range(self, first: object, last: object) -> Range:
        """`(first..last)`."""
        return Range(_range_end(first), _range_end(last))

    def evaluate_variable(self, variable: Variable) -> object:
        """The value of `name | filter: …`."""
        value = self.evaluate(variable.value)
        for call in variable.filters:
            arguments = [self.evaluate(argument) for argument in call.arguments]
            if call.keywords:
                arguments.append({key: self.evaluate(item) for key, item in call.keywords})
            value = self.filter(call.name, value, *arguments)
        return value

    def filter(self, name: str, value: object, *arguments: object) -> object:
        """The value after one filter.

        Raises:
            LiquidError: What the filter raises; `UndefinedFilter` in strict mode.
        """
        return self.env.call_filter(self, name, value, arguments)

    # Errors and limits ---------------------------------------------------------------

    def handle_error(self, error: Exception, line: int | None = None) -> str:
        """Note an error and give the text that Liquid prints in its place.

        Raises:
            LiquidError: The error itself, where the environment rethrows.
        """
        problem = self.as_liquid_error(error)
        problem.at_line(line, self.template_name)
        if problem.partial_name is None:
            problem.partial_name = self.partial_name
        if isinstance(problem, MemoryLimit) and self.limits is not None:
            raise problem from None
        if self.env.rethrow_errors:
            raise problem from error.__cause__
        self.errors.append(problem)
        if isinstance(problem, UndefinedVariable):
            return ""
        return problem.liquid_message()

    def as_liquid_error(self, error: Exception) -> LiquidError:
        """The error as one of Liquid's; anything unforeseen is `internal`."""
        if isinstance(error, LiquidError):
            return error
        internal = InternalError()
        internal.__cause__ = error
        return internal


def _range_end(value: object) -> int:
    from pykyll.liquid.conversions import string_to_i, to_integer

    if value is None:
        return 0
    if isinstance(value, str):
        return string_to_i(value)
    return to_integer(value)
