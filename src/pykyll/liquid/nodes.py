"""The nodes that a template is parsed to. The compiler has a function for each.

A node is blank when a block of nothing but such nodes prints nothing at all. Like Liquid,
the parser decides that once, before white space control has its turn.

Nobody compares or shows nodes; not making them able to takes 7 ms off the import.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.condition import Condition
    from pykyll.liquid.expression import Expression
    from pykyll.liquid.variable import Variable


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """Anything in a template."""

    line: int
    """The line at which it begins, counted from 1."""
    is_blank: bool = field(default=False, kw_only=True)


@dataclass(slots=True, eq=False, repr=False)
class Text(Node):
    """Text between tags."""

    text: str


@dataclass(slots=True, eq=False, repr=False)
class Output(Node):
    """`{{ … }}`."""

    variable: Variable


@dataclass(slots=True, eq=False, repr=False)
class Body:
    """What stands between two tags."""

    nodes: list[Node] = field(default_factory=list)
    is_blank: bool = True
    """Whether every node is."""

    def append(self, node: Node) -> None:
        """Add a node."""
        self.nodes.append(node)
        self.is_blank = self.is_blank and node.is_blank


@dataclass(slots=True, eq=False, repr=False)
class Assign(Node):
    """`{% assign to = … %}`."""

    to: str
    variable: Variable


@dataclass(slots=True, eq=False, repr=False)
class Capture(Node):
    """`{% capture to %}`."""

    to: str
    body: Body


@dataclass(slots=True, eq=False, repr=False)
class Comment(Node):
    """`{% comment %}`."""


@dataclass(slots=True, eq=False, repr=False)
class Raw(Node):
    """`{% raw %}`."""

    text: str


@dataclass(slots=True, eq=False, repr=False)
class Branch:
    """One branch of `if` or `unless`."""

    condition: Condition | None
    """None for `else`."""
    body: Body


@dataclass(slots=True, eq=False, repr=False)
class If(Node):
    """`{% if %}`; `unless` is one whose first condition is turned round."""

    branches: list[Branch]
    is_unless: bool = False


@dataclass(slots=True, eq=False, repr=False)
class CaseBranch:
    """One `when` value, or `else`. Values of one `when` share its body."""

    value: Expression | None
    body: Body


@dataclass(slots=True, eq=False, repr=False)
class Case(Node):
    """`{% case %}`: every `when` that matches is rendered, `else` where none has."""

    left: Expression
    branches: list[CaseBranch]


@dataclass(slots=True, eq=False, repr=False)
class For(Node):
    """`{% for %}`."""

    name: str
    """Under which `offset: continue` finds where the last loop ended."""
    variable: str
    collection: Expression
    offset: Expression | None
    continues: bool
    limit: Expression | None
    is_reversed: bool
    body: Body
    otherwise: Body | None = None


@dataclass(slots=True, eq=False, repr=False)
class TableRow(Node):
    """`{% tablerow %}`."""

    variable: str
    collection: Expression
    attributes: dict[str, Expression]
    body: Body


@dataclass(slots=True, eq=False, repr=False)
class IfChanged(Node):
    """`{% ifchanged %}`."""

    body: Body


@dataclass(slots=True, eq=False, repr=False)
class Cycle(Node):
    """`{% cycle %}`."""

    name: Expression | str | None
    """None for a cycle of this tag alone."""
    values: tuple[Expression, ...]


@dataclass(slots=True, eq=False, repr=False)
class Count(Node):
    """`{% increment %}` and `{% decrement %}`."""

    variable: str
    step: int


@dataclass(slots=True, eq=False, repr=False)
class Interrupt(Node):
    """`{% break %}` and `{% continue %}`."""

    is_break: bool


@dataclass(slots=True, eq=False, repr=False)
class Include(Node):
    """Liquid's own `{% include %}`."""

    template: Expression
    variable: Expression | None
    attributes: dict[str, Expression]


@dataclass(slots=True, eq=False, repr=False)
class External(Node):
    """A tag of the host: what it prints is up to its function."""

    tag: str
    markup: str
    render: Callable[..., object]
    body: Body | None = None
    raw: str | None = None
