"""A function of Sass itself, and how its arguments are matched to its parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pykyll.dataclass import dataclass
from pykyll.sass.errors import SassError
from pykyll.sass.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pykyll.sass.expressions import Expression
    from pykyll.sass.functions.context import FunctionContext

Parameters = tuple[str, ...]
"""Names with `_`, as messages show them."""


class ArgumentError(Exception):
    """An argument is not what a function takes; the message is given the function's name."""


@dataclass(frozen=True, slots=True, eq=False)
class Builtin:
    """A function of Sass itself."""

    name: str
    """With `-`."""
    function: Callable[..., Value]
    """Takes the context, the arguments in order, and those by other names as `named`."""
    signatures: tuple[Parameters, ...] = ((),)
    """The parameters of each form that it has, in the order in which they are tried."""
    takes_more: bool = False
    """Whether arguments may follow those of a signature."""
    takes_names: bool = False
    """Whether it is given arguments by names that it does not declare."""
    least: int = 0
    """How many arguments it must be given."""
    most: int | None = 0
    """How many arguments it may be given; none if any number."""

    def called(
        self,
        name: str,
        positional: Sequence[Value | Expression],
        named: Mapping[str, Value | Expression],
        context: FunctionContext,
    ) -> Value:
        """The result of a call.

        Args:
            name: The name as it is written.
            positional: The arguments by position.
            named: The arguments by name, as written, without `$`.
            context: Where the call stands.

        Raises:
            SassError: The arguments do not fit.
        """
        rest: dict[str, Any] = {}
        if named or self.takes_names:
            positional, others = self._matched(positional, named)
            if self.takes_names:
                rest = {"named": others}
        count = len(positional)
        if count < self.least or (self.most is not None and count > self.most):
            raise SassError(f"wrong number of arguments ({self._counts(count)}) for `{name}'")
        try:
            return self.function(context, *positional, **rest)
        except ArgumentError as error:
            raise SassError(f"{error} for `{name}'") from None

    def _matched(
        self, positional: Sequence[Value | Expression], named: Mapping[str, Value | Expression]
    ) -> tuple[Sequence[Value | Expression], dict[str, Value | Expression]]:
        """All arguments in order, and those by names that no parameter has."""
        others = {name.replace("-", "_"): value for name, value in named.items()}
        parameters = self._signature(len(positional), len(others))
        count = len(positional)
        if self.takes_names and not self.takes_more and count > len(parameters):
            extra = positional[len(parameters)]
            shown = extra.inspect() if isinstance(extra, Value) else "An expression"
            raise SassError(f"{shown} is not a keyword argument for `{self._ruby_name}'")
        if not others:
            return positional, others
        arguments = list(positional)
        for parameter in parameters[count:]:
            if parameter not in others:
                raise SassError(
                    f"Function {self._ruby_name} requires an argument named ${parameter}"
                )
            arguments.append(others.pop(parameter))
        if others and not self.takes_names:
            raise SassError(self._unknown(min(others), parameters))
        return arguments, others

    def _signature(self, count: int, named: int) -> Parameters:
        """The first form that takes so many arguments by position and so many by name."""
        for parameters in self.signatures:
            size = len(parameters)
            if size == count + named:
                return parameters
            if size > count + named:
                continue
            by_name_only = named - max(size - count, 0)
            if max(count, size) == size and (by_name_only == 0 or self.takes_names):
                return parameters
        return self.signatures[0]

    def _unknown(self, name: str, parameters: Parameters) -> str:
        if name in parameters:
            return (
                f"Function {self._ruby_name} was passed argument ${name}"
                " both by position and by name"
            )
        return f"Function {self._ruby_name} doesn't have an argument named ${name}"

    @property
    def _ruby_name(self) -> str:
        return self.name.replace("-", "_")

    def _counts(self, given: int) -> str:
        if self.least == self.most:
            return f"{given} for {self.least}"
        most = "+" if self.most is None else f"..{self.most}"
        return f"given {given}, expected {self.least}{most}"


def fixed(name: str, function: Callable[..., Value], *signatures: Parameters) -> Builtin:
    """A function that takes as many arguments as one of its signatures."""
    counts = [len(parameters) for parameters in signatures]
    return Builtin(name, function, signatures, least=min(counts), most=max(counts))
