"""The nodes that a template is parsed to. The compiler has a function for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.liquid.condition import Condition
    from pykyll.liquid.expression import Expression
    from pykyll.liquid.variable import Variable


@dataclass(slots=True)
class Node:
    """Anything in a template."""

    line: int
    """The line at which it begins, counted from 1."""

    @property
    def is_blank(self) -> bool:
        """Whether a block of nothing but such nodes prints nothing at all."""
        return False


@dataclass(slots=True)
class Text(Node):
    """Text between tags."""

    text: str

    @property
    def is_blank(self) -> bool:
        """White space alone."""
        return not self.text.strip(" \t\n\v\f\r")


@dataclass(slots=True)
class Output(Node):
    """`{{ … }}`."""

    variable: Variable


@dataclass(slots=True)
class Body:
    """What stands between two tags."""

    nodes: list[Node] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """Whether every node is."""
        return all(node.is_blank for node in self.nodes)


@dataclass(slots=True)
class Assign(Node):
    """`{% assign to = … %}`."""

    to: str
    variable: Variable

    @property
    def is_blank(self) -> bool:
        """It prints nothing."""
        return True


@dataclass(slots=True)
class Capture(Node):
    """`{% capture to %}`."""

    to: str
    body: Body

    @property
    def is_blank(self) -> bool:
        """It prints nothing."""
        return True


@dataclass(slots=True)
class Comment(Node):
    """`{% comment %}`."""

    @property
    def is_blank(self) -> bool:
        """It prints nothing."""
        return True


@dataclass(slots=True)
class Raw(Node):
    """`{% raw %}`."""

    text: str

    @property
    def is_blank(self) -> bool:
        """Only when empty."""
        return not self.text


@dataclass(slots=True)
class Branch:
    """One branch of `if`, `unless` or `case`."""

    condition: Condition | None
    """None for `else`."""
    body: Body


@dataclass(slots=True)
class If(Node):
    """`{% if %}`; `unless` is one whose first condition is turned round."""

    branches: list[Branch]
    is_unless: bool = False

    @property
    def is_blank(self) -> bool:
        """When all branches are."""
        return all(branch.body.is_blank for branch in self.branches)


@dataclass(slots=True)
class Case(Node):
    """`{% case %}`: every `when` that matches is rendered, `else` where none has."""

    left: Expression
    branches: list[CaseBranch]
    before: Body
    """What stands before the first `when`; never printed, but it may be no blank."""

    @property
    def is_blank(self) -> bool:
        """When all branches are."""
        return self.before.is_blank and all(branch.body.is_blank for branch in self.branches)


@dataclass(slots=True)
class CaseBranch:
    """One `when` value, or `else`."""

    value: Expression | None
    body: Body


@dataclass(slots=True)
class For(Node):
    """`{% for %}`."""

    name: str
    variable: str
    collection: Expression
    offset: Expression | None
    continues: bool
    limit: Expression | None
    is_reversed: bool
    body: Body
    otherwise: Body | None = None

    @property
    def is_blank(self) -> bool:
        """When both bodies are."""
        return self.body.is_blank and (self.otherwise is None or self.otherwise.is_blank)


@dataclass(slots=True)
class TableRow(Node):
    """`{% tablerow %}`."""

    variable: str
    collection: Expression
    attributes: dict[str, Expression]
    body: Body

    @property
    def is_blank(self) -> bool:
        """As Liquid has it: when the body is."""
        return self.body.is_blank


@dataclass(slots=True)
class IfChanged(Node):
    """`{% ifchanged %}`."""

    body: Body

    @property
    def is_blank(self) -> bool:
        """When the body is."""
        return self.body.is_blank


@dataclass(slots=True)
class Cycle(Node):
    """`{% cycle %}`."""

    name: Expression | str
    values: tuple[Expression, ...]


@dataclass(slots=True)
class Count(Node):
    """`{% increment %}` and `{% decrement %}`."""

    variable: str
    step: int


@dataclass(slots=True)
class Interrupt(Node):
    """`{% break %}` and `{% continue %}`."""

    is_break: bool


@dataclass(slots=True)
class Include(Node):
    """Liquid's own `{% include %}`."""

    template: Expression
    variable: Expression | None
    attributes: dict[str, Expression]


@dataclass(slots=True)
class External(Node):
    """A tag of the host: what it prints is up to its function."""

    tag: str
    render: Callable[..., object]
    body: Body | None = None
    raw: str | None = None
    blank: bool = False

    @property
    def is_blank(self) -> bool:
        """Blocks of the host are blank with their body, as Liquid's are."""
        return self.blank
