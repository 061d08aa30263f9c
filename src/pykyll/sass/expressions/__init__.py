"""SassScript as it is written: what the parser of expressions returns.

Names stand as they are written; `-` and `_` are the same where they are looked up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.sass.place import Place
    from pykyll.sass.values import Value

Operator = Literal[
    "or", "and", "eq", "neq", "gt", "gte", "lt", "lte", "plus", "minus", "times", "div", "mod",
    "single_eq",
]  # fmt: skip
"""`single_eq` is `a=b`, as in `alpha(opacity=50)`."""
UnaryOperator = Literal["plus", "minus", "div", "not"]
Separator = Literal["comma", "space"]


@dataclass(slots=True, eq=False)
class Expression:
    """What all expressions have."""

    place: Place

    def children(self) -> tuple[Expression, ...]:
        """The expressions in it."""
        return ()


@dataclass(slots=True, eq=False)
class Constant(Expression):
    """A value that is there already: number, colour, text without `#{}`, `true`, `null`."""

    value: Value


@dataclass(slots=True, eq=False)
class Variable(Expression):
    """`$name`."""

    name: str


@dataclass(slots=True, eq=False)
class InterpolatedString(Expression):
    """A text with `#{}` in it, in quotes or (`url(#{$a}.png)`, `#{$a}b`) without."""

    parts: tuple[str | Expression, ...]
    is_quoted: bool

    def children(self) -> tuple[Expression, ...]:
        """See `Expression.children`."""
        return tuple(part for part in self.parts if not isinstance(part, str))


@dataclass(slots=True, eq=False)
class Interpolation(Expression):
    """`before #{middle} after`, evaluated to a text without quotes."""

    before: Expression | None
    middle: Expression
    after: Expression | None
    has_space_before: bool
    has_space_after: bool
    is_originally_text: bool = False
    """Made of an operator such as `a/b` beside `#{}`, not written as `#{}`."""
    warns_of_colors: bool = False
    is_deprecated: Literal["none", "potential", "immediate"] = "none"

    def children(self) -> tuple[Expression, ...]:
        """See `Expression.children`."""
        return tuple(part for part in (self.before, self.middle, self.after) if part is not None)


@dataclass(slots=True, eq=False)
class Operation(Expression):
    """`left operator right`."""

    operator: Operator
    left: Expression
    right: Expression

    def children(self) -> tuple[Expression, ...]:
        """See `Expression.children`."""
        return (self.left, self.right)


@dataclass(slots=True, eq=False)
class UnaryOperation(Expression):
    """`-a`, `+a`, `/a`, `not a`."""

    operator: UnaryOperator
    operand: Expression

    def children(self) -> tuple[Expression, ...]:
        """See `Expression.children`."""
        return (self.operand,)


@dataclass(slots=True, eq=False)
class Arguments:
    """What a function or mixin is called with."""

    positional: tuple[Expression, ...]
    named: tuple[tuple[str, Expression], ...]
    rest: Expression | None = None
    """`$list...`"""
    named_rest: Expression | None = None
    """The second of `$list..., $map...`."""

    def values(self) -> tuple[Expression, ...]:
        """All of them, without their names."""
        rest = tuple(each for each in (self.rest, self.named_rest) if each is not None)
        return (*self.positional, *(value for _, value in self.named), *rest)


@dataclass(slots=True, eq=False)
class FunctionCall(Expression):
    """`name(…)`."""

    name: str
    arguments: Arguments

    def children(self) -> tuple[Expression, ...]:
        """See `Expression.children`."""
        return self.arguments.values()


@dataclass(slots=True, eq=False)
class ListLiteral(Expression):
    """`a, b`, `a b`, `[a b]`."""

    elements: tuple[Expression, ...]
    separator: Separator | None
    is_bracketed: bool

    def children(self) -> tuple[Expression, ...]:
        """See `Expression.children`."""
        return self.elements


@dataclass(slots=True, eq=False)
class MapLiteral(Expression):
    """`(a: b, c: d)`."""

    pairs: tuple[tuple[Expression, Expression], ...]

    def children(self) -> tuple[Expression, ...]:
        """See `Expression.children`."""
        return tuple(part for pair in self.pairs for part in pair)


@dataclass(slots=True, eq=False)
class ParentSelector(Expression):
    """`&` in SassScript."""
