"""The state of one compilation while its statements are evaluated."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.sass.errors import SassError
from pykyll.sass.evaluate.definitions import Definition, normal
from pykyll.sass.evaluate.dispatch import evaluate
from pykyll.sass.evaluate.environment import Environment
from pykyll.sass.evaluate.limits import DEEPEST_CALLS, MOST_STEPS
from pykyll.sass.evaluate.trace import Call, trace
from pykyll.sass.place import Place
from pykyll.sass.values import FunctionValue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pykyll.sass.expressions import Expression, FunctionCall
    from pykyll.sass.importing import Importer
    from pykyll.sass.nodes import Stylesheet
    from pykyll.sass.values import Value

_NOWHERE = Place(None, 1)


@dataclass(frozen=True, slots=True)
class Options:
    """What holds for all of a compilation."""

    is_compressed: bool
    importer: Importer
    warn: Callable[[str], None]
    """Is told each warning, with its trace, as Ruby Sass prints it."""
    texts: dict[str | None, str]
    """The text of each file by its path, for excerpts in errors; imports add theirs."""


class Evaluation:
    """Where the evaluation stands, and what it knows; also what functions of Sass may ask.

    Args:
        options: What holds for all of it.
    """

    __slots__ = (
        "_warned",
        "builtin",
        "calls",
        "compressed",
        "environment",
        "globals",
        "importer",
        "in_keyframes",
        "is_at_root_without_rule",
        "last_unique_id",
        "parsed",
        "place",
        "steps",
        "texts",
        "write_warning",
    )

    def __init__(self, options: Options) -> None:
        self.compressed = options.is_compressed
        self.importer = options.importer
        self.write_warning = options.warn
        self.texts = options.texts
        self.globals = Environment()
        self.environment = self.globals
        self.calls: list[Call] = []
        self.builtin: FunctionCall | None = None
        """The function of Sass itself that is computed, which is as if it were in `calls`."""
        self.in_keyframes = False
        self.is_at_root_without_rule = False
        """Whether the next rule stands below an `@at-root` that leaves rules behind."""
        self.place = _NOWHERE
        """Where the function or operator stands that is computed."""
        self.steps = 0
        self.last_unique_id: int | None = None
        self.parsed: dict[str, Stylesheet] = {}
        """The files that have been imported, by their paths."""
        self._warned: set[tuple[str, str | None, int]] = set()

    def count(self, steps: int) -> None:
        """Count statements that are evaluated.

        Raises:
            SassError: When they are too many.
        """
        self.steps += steps
        if self.steps > MOST_STEPS:
            raise SassError(
                "The stylesheet takes too long: a loop or recursion in it seems to have no end"
            )

    def enter(self, call: Call) -> None:
        """Note a call; who does takes it off `calls` again.

        Raises:
            SassError: When too many are open.
        """
        self.calls.append(call)
        if len(self.calls) > DEEPEST_CALLS:
            self.calls.pop()
            raise SassError(
                f"More than {DEEPEST_CALLS} mixins and functions call one another", call.place
            )

    # Warnings -------------------------------------------------------------------------

    def warn(self, message: str, *, once: str | None = None) -> None:
        """Write a warning, one of a kind that is named only once for each line."""
        if once is not None:
            calls = self._calls_with_builtin()
            if not self._is_first(once, calls[-1].place):
                return
            message = f"{message.rstrip()}\n{_indented(trace(calls))}"
        self.write_warning(message)

    def deprecate(self, kind: str, message: str, place: Place | None = None) -> None:
        """Warn of what is deprecated, once for a line: here, or where something else was."""
        place = self.place if place is None else place
        if self._is_first(kind, place):
            self.write_warning(f"DEPRECATION WARNING on {located(place)}:\n{message}")

    def _is_first(self, kind: str, place: Place) -> bool:
        key = (kind, place.path, place.line)
        if key in self._warned:
            return False
        self._warned.add(key)
        return True

    # What functions of Sass ask ---------------------------------------------------------

    def evaluate(self, expression: Expression) -> Value:
        """The value of an argument that was given unevaluated."""
        return evaluate(self, expression)

    def variable_exists(self, name: str) -> bool:
        """Whether a variable can be seen from the call."""
        return self.environment.variable(normal(name)) is not None

    def global_variable_exists(self, name: str) -> bool:
        """Whether there is a global variable."""
        return self.globals.variable(normal(name)) is not None

    def mixin_exists(self, name: str) -> bool:
        """Whether there is a global mixin."""
        return self.globals.mixin(normal(name)) is not None

    def get_function(self, name: str) -> FunctionValue | None:
        """A function of the stylesheet that can be seen from the call."""
        found = self.environment.function(normal(name))
        return None if found is None else FunctionValue(found.name, "stylesheet", found)

    def has_content(self) -> bool | None:
        """Whether the mixin that the call is in was given a block; none outside of mixins."""
        calls = self._calls_with_builtin()
        if len(calls) < 2 or calls[-2].kind != "mixin":
            return None
        return self.environment.current_content() is not None

    def call(
        self, function: FunctionValue, positional: Sequence[Value], named: Mapping[str, Value]
    ) -> Value:
        """The result of a function of any origin."""
        from pykyll.sass.evaluate.arguments import Given
        from pykyll.sass.evaluate.calls import call_builtin_or_css, call_definition

        caller = self._calls_with_builtin()[-1]
        call = Call(caller.place, "function", function.name)
        definition = function.definition
        self.enter(caller)
        try:
            if isinstance(definition, Definition):
                arguments = Given(list(positional), dict(named))
                return call_definition(self, definition, arguments, call)
            return call_builtin_or_css(self, function, call, positional, named)
        finally:
            self.calls.pop()

    def _calls_with_builtin(self) -> list[Call]:
        if self.builtin is None:
            return self.calls
        return [*self.calls, Call(self.builtin.place, "function", self.builtin.name)]

    def random(self) -> float:
        """A random number, at least 0 and less than 1."""
        return random.random()  # noqa: S311 - what it is for is no secret


def located(place: Place) -> str:
    """`line 3 of a.scss`."""
    return f"line {place.line}" + ("" if place.path is None else f" of {place.path}")


def _indented(text: str) -> str:
    return "\n".join(f"        {line}" for line in text.split("\n"))
