"""The state of one rendering: scopes, registers, errors, limits.

Source of the behaviour: `Liquid::Context`.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.liquid import bounds
from pykyll.liquid.conversions import range_end
from pykyll.liquid.drop import Drop
from pykyll.liquid.errors import (
    BoundPassed,
    InternalError,
    LiquidError,
    MemoryLimit,
    StackLevelError,
    UndefinedDropMethod,
    UndefinedError,
    UndefinedVariable,
)
from pykyll.liquid.expression import Literal, RangeExpression
from pykyll.liquid.lookup import (
    MISSING,
    PLAIN,
    command,
    command_or_nil,
    member,
    member_or_nil,
    present,
)
from pykyll.liquid.values import BLANK, RAILS_BLANK
from pykyll.ruby.text import to_s
from pykyll.ruby.unfolding import TooManyValuesError
from pykyll.ruby.us_ascii import EMPTY
from pykyll.ruby.values import Range

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pykyll.errors import Diagnostic
    from pykyll.liquid.environment import Environment
    from pykyll.liquid.expression import Expression
    from pykyll.liquid.for_loop import ForLoop
    from pykyll.liquid.limits import ResourceLimits
    from pykyll.liquid.variable import Variable

MAX_SCOPES = 100
"""Liquid's own limit on nested scopes."""


_ENDS = {"first": slice(0, 1), "last": slice(-1, None)}
"""What ActiveSupport takes of a text."""


class Context:
    """One rendering of a template and its partials."""

    def __init__(
        self,
        env: Environment,
        data: Mapping[str, object],
        registers: Mapping[str, object] | None = None,
        assigns: dict[str, object] | None = None,
    ) -> None:
        self.env = env
        self.rethrows_errors = env.rethrow_errors
        self.data: dict[str, object] = dict(data)
        self.assigns: dict[str, object] = {} if assigns is None else assigns
        self.scopes: list[dict[str, object]] = [self.assigns]
        """Innermost last."""
        self.registers: dict[str, object] = dict(registers or {})
        self.errors: list[LiquidError] = []
        self.warnings: list[Diagnostic] = []
        """Where the warnings of partials go."""
        self.strict_variables = env.strict_variables
        self.interrupts: list[bool] = []
        """Pending `break` (true) and `continue` (false); each loop takes the last."""
        self.loops: list[ForLoop] = []
        """Those around, as far as partials and tags of the host may see them."""
        self.offsets: dict[str, int] = {}
        """Where loops of that name ended."""
        self.cycles: dict[object, int] = {}
        """Where cycles of that name are."""
        self.noted: set[str] | None = None
        """Takes the names that are looked up outside of the scopes above `noted_depth`; only
        where somebody wants to know them."""
        self.noted_depth = 0
        self.partial_name: str | None = None
        self.template_name: str | None = None
        self.steps_left = bounds.MOST_STEPS
        """What rendering may still take."""
        self.line: int | None = None
        """The line of the tag at hand, where a host's tag runs."""
        self.limits: ResourceLimits | None = env.limits.fresh() if env.limits else None
        self.m = self.member if env.strict_variables else member_or_nil
        """`value[key]`, for compiled code."""
        asks = env.strict_variables or env.texts_have_ends
        self.c = self.command if asks else command_or_nil
        """`value.size` and its like, for compiled code."""

    # Variables -------------------------------------------------------------------

    def find(self, name: str) -> object:
        """The variable of that name, nil where there is none.

        Raises:
            UndefinedVariable: With `strict_variables`, where there is none.
        """
        if self.noted is not None and not any(
            name in scope for scope in self.scopes[self.noted_depth :]
        ):
            self.noted.add(name)
        for scope in reversed(self.scopes):
            if name in scope:
                value = scope[name]
                break
        else:
            value = self.data.get(name)
            if value is None and self.strict_variables and name not in self.data:
                raise UndefinedVariable(f"undefined variable {name}")
        return value if type(value) in PLAIN else present(value)

    def find_member(self, name: str, key: str) -> object:
        """A member of the variable of that name: `m(find(name), key)`, in one call for two.

        Raises:
            UndefinedVariable: As those do.
        """
        if self.noted is not None or self.strict_variables:
            return self.m(self.find(name), key)
        for scope in reversed(self.scopes):
            if name in scope:
                value = scope[name]
                break
        else:
            value = self.data.get(name)
        if type(value) is dict:
            found = value.get(key)
            return found if type(found) in PLAIN else present(found)
        return self.m(value if type(value) in PLAIN else present(value), key)

    def find_by(self, name: object) -> object:
        """As `find`, by a name that was looked up itself: `{{ [name] }}`.

        Raises:
            UndefinedVariable: With `strict_variables`, where there is none.
        """
        if isinstance(name, str):
            return self.find(name)
        if self.strict_variables:
            raise UndefinedVariable(f"undefined variable {to_s(name)}")
        return None

    def get(self, name: str) -> object:
        """The variable of that name, nil where there is none, also with `strict_variables`."""
        strict, self.strict_variables = self.strict_variables, False
        try:
            return self.find(name)
        finally:
            self.strict_variables = strict

    @contextmanager
    def noting(self) -> Iterator[set[str]]:
        """The names that are looked up in what is around, for as long as the block runs."""
        outer, depth = self.noted, self.noted_depth
        self.noted, self.noted_depth = set(), len(self.scopes)
        try:
            yield self.noted
        finally:
            if outer is not None:
                outer |= self.noted
            self.noted, self.noted_depth = outer, depth

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
        if len(self.scopes) >= MAX_SCOPES:
            raise StackLevelError("Nesting too deep")
        self.scopes.append(scope)

    # Evaluation --------------------------------------------------------------------

    def evaluate(self, expression: Expression) -> object:
        """The value of a parsed expression."""
        if isinstance(expression, Literal):
            if expression.value is BLANK and self.env.has_active_support:
                return RAILS_BLANK
            return expression.value
        if isinstance(expression, RangeExpression):
            first, last = self.evaluate(expression.first), self.evaluate(expression.last)
            return Range(range_end(first), range_end(last))
        keys = tuple((key.is_command, self.evaluate(key.name)) for key in expression.keys)
        return self.walk(self.find_by(self.evaluate(expression.name)), keys)

    def walk(self, value: object, keys: tuple[tuple[bool, object], ...]) -> object:
        """What stands at the end of a path; each step says whether it may be a command."""
        for is_command, key in keys:
            value = self.command(value, key) if is_command else self.member(value, key)
        return value

    def member(self, value: object, key: object) -> object:
        """`value[key]`, nil where there is no such thing.

        Raises:
            UndefinedVariable: With `strict_variables`, where there is no such thing.
        """
        found = member(value, key)
        if self.strict_variables:
            if found is MISSING:
                raise UndefinedVariable(f"undefined variable {to_s(key)}")
            if found is None and isinstance(value, Drop) and not value.has_member(key):
                raise UndefinedDropMethod(f"undefined method {to_s(key)}")
        return None if found is MISSING else found

    def command(self, value: object, key: object) -> object:
        """`value.size`, `.first` or `.last`: a member of that name, else the command.

        Raises:
            UndefinedVariable: With `strict_variables`, where there is neither.
        """
        found = command(value, str(key))
        if found is not MISSING:
            return found
        if self.env.texts_have_ends and isinstance(value, str) and key in _ENDS:
            return value[_ENDS[key]]
        return self.member(value, key) if self.strict_variables else None

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

    def failed(self, line: int) -> str:
        """As `handle_error`, for the exception that compiled code is handling.

        Raises:
            LiquidError: See there.
        """
        error = sys.exception()
        return self.handle_error(error, line) if isinstance(error, Exception) else ""

    def handle_error(self, error: Exception, line: int | None = None) -> str:
        """Note an error and give the text that Liquid prints in its place.

        Raises:
            LiquidError: The error itself, where the environment rethrows, and whenever the
                rendering has gone over its limits.
            Exception: What the environment's `unforeseen` makes of an exception that says
                nothing of the template.
        """
        if self.env.unforeseen is not None and is_unforeseen(error):
            error = self.env.unforeseen(error, self.template_name, line)
            if is_unforeseen(error):
                raise error
        problem = as_liquid_error(error)
        if isinstance(problem, MemoryLimit):
            raise problem.shown_at(line, self.template_name)
        problem.at_line(line, self.template_name)
        if problem.partial_name is None:
            problem.partial_name = self.partial_name
        return self.note(problem, problem.__cause__)

    def note(self, problem: LiquidError, cause: BaseException | None = None) -> str:
        """As `handle_error`, for an error that has its place."""
        if self.rethrows_errors:
            raise problem from cause
        self.errors.append(problem)
        if isinstance(problem, UndefinedError):
            return EMPTY if self.env.tells_us_ascii else ""
        return problem.liquid_message()


def is_unforeseen(error: Exception) -> bool:
    """Whether an exception is none that a template can bring about."""
    return not isinstance(error, (PykyllError, RecursionError, MemoryError))


def as_liquid_error(error: Exception) -> LiquidError:
    """The error as one of Liquid's; anything unforeseen is the cause of an `internal` one."""
    if isinstance(error, LiquidError):
        return error
    if isinstance(error, RecursionError):
        return StackLevelError("Nesting too deep")
    if isinstance(error, TooManyValuesError):
        return BoundPassed(
            f"{error.message}, the most that they may",
            hint="does a loop put a list into itself in each round?",
        )
    internal = InternalError()
    internal.__cause__ = error
    return internal
