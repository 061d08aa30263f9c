"""Mixins and functions as they are defined, with the scope that they see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.sass.evaluate.environment import Environment
    from pykyll.sass.nodes import Node, Parameter

Kind = Literal["mixin", "function"]


@dataclass(slots=True, eq=False)
class Definition:
    """A mixin or function of the stylesheet."""

    kind: Kind
    name: str
    """As it is written."""
    parameters: tuple[Parameter, ...]
    rest: str | None
    """The name of `$args...`."""
    body: tuple[Node, ...]
    environment: Environment
    """The scope that its body stands in."""
    has_content: bool = False
    """Whether a mixin may be given a block."""

    @property
    def label(self) -> str:
        """`Mixin foo`, for messages."""
        return f"{self.kind.capitalize()} {self.name}"


def normal(name: str) -> str:
    """A name by which things are looked up: `-` and `_` are the same."""
    return name.replace("_", "-") if "_" in name else name
