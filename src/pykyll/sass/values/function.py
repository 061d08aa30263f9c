"""Functions as values: what `get-function()` returns."""

from __future__ import annotations

from typing import Literal

from pykyll.sass.errors import SassError
from pykyll.sass.values.value import Value

Origin = Literal["stylesheet", "builtin", "css"]


class FunctionValue(Value):
    """A function that `call()` calls.

    Args:
        name: As `get-function()` was given it.
        origin: A function of the stylesheet, of Sass itself, or one that is left to CSS.
        definition: Whatever the evaluator keeps for a function of the stylesheet.
    """

    __slots__ = ("definition", "name", "origin")

    type_name = "function"

    def __init__(self, name: str, origin: Origin, definition: object = None) -> None:
        self.name = name
        self.origin = origin
        self.definition = definition

    def to_css(self, *, compressed: bool = False, quotes: bool = True) -> str:  # noqa: ARG002 - all values take it
        """No function is a value of CSS.

        Raises:
            SassError: Always.
        """
        raise SassError(f"{self.to_sass()} isn't a valid CSS value.")

    def to_sass(self, *, compressed: bool = False) -> str:  # noqa: ARG002 - all values take it
        """The call that gets it."""
        return f'get-function("{self.name}")'

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, FunctionValue)
            and self.name == other.name
            and self.origin == other.origin
            and self.definition is other.definition
        )

    def __hash__(self) -> int:
        return hash((self.name, self.origin))
