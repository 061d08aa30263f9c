"""What the functions of Sass itself may ask of the evaluator that calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pykyll.sass.expressions import Expression
    from pykyll.sass.place import Place
    from pykyll.sass.values import FunctionValue, Value


class FunctionContext(Protocol):
    """The place of a call in the evaluation.

    Names are given as the stylesheet writes them; `-` and `_` are the same in them.
    """

    @property
    def compressed(self) -> bool:
        """Whether the style of the whole is the compressed one."""

    @property
    def place(self) -> Place:
        """Where the call is written."""

    def warn(self, message: str, *, once: str | None = None) -> None:
        """Print a warning; one of a kind that is named only once for each line."""

    def evaluate(self, expression: Expression) -> Value:
        """The value of an argument that was given unevaluated (see `LAZY`)."""

    def variable_exists(self, name: str) -> bool:
        """Whether a variable can be seen from the call."""

    def global_variable_exists(self, name: str) -> bool:
        """Whether there is a global variable."""

    def mixin_exists(self, name: str) -> bool:
        """Whether there is a global mixin."""

    def get_function(self, name: str) -> FunctionValue | None:
        """A function of the stylesheet that can be seen from the call, if there is one."""

    def has_content(self) -> bool | None:
        """Whether the mixin that the call is in was given a block; none outside of mixins."""

    def call(
        self, function: FunctionValue, positional: Sequence[Value], named: Mapping[str, Value]
    ) -> Value:
        """The result of a function of any origin."""

    def random(self) -> float:
        """A random number, at least 0 and less than 1."""

    last_unique_id: int | None
    """What `unique-id()` gave last; none before its first call."""
