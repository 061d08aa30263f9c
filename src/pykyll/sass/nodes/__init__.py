"""The statements of a stylesheet, as they are written: what the parsers return.

A node holds no results; evaluating it makes nodes of `pykyll.sass.css`. Text that may hold
`#{}` is a `Template`: pieces of plain text and of expressions, texts that touch joined.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.sass.expressions import Arguments, Expression
    from pykyll.sass.place import Place

Template = tuple["str | Expression", ...]
CommentKind = Literal["loud", "normal", "silent"]
"""`/*! */`, `/* */` and `//`."""


@dataclass(slots=True, eq=False)
class Node:
    """What all statements have."""

    place: Place


@dataclass(slots=True, eq=False)
class Parent(Node):
    """A statement that holds others; `None` where it has no block at all (`@foo;`)."""

    children: tuple[Node, ...] | None


@dataclass(slots=True, eq=False)
class Stylesheet(Parent):
    """A file."""

    warnings: tuple[str, ...] = ()
    """What Ruby Sass writes to its error stream when it reads the file."""


@dataclass(slots=True, eq=False)
class Rule(Parent):
    """`selector { … }`; inside `@keyframes` its selector is a list of percentages."""

    selector: Template


@dataclass(slots=True, eq=False)
class Declaration(Parent):
    """`name: value`, with a block of nested properties perhaps.

    The value is one expression where SassScript was read, which is then printed as a value,
    quotes and all. It is a template, whose pieces are printed without quotes, for custom
    properties (`--x: …`) and where the parser reads the value as plain CSS.
    """

    name: Template
    value: Template
    is_custom: bool
    is_old_syntax: bool
    """`:name value` of the indented syntax."""


@dataclass(slots=True, eq=False)
class Comment(Node):
    """A comment, with its marks, its later lines as `parse/comments.py` normalises them."""

    text: Template
    kind: CommentKind


@dataclass(slots=True, eq=False)
class Directive(Parent):
    """Any at-rule without a meaning of its own: `@font-face`, `@keyframes`, `@page :first`."""

    value: Template
    """All before the block or the semicolon, with the `@` and its name."""


@dataclass(slots=True, eq=False)
class Media(Parent):
    """`@media`."""

    query: Template


@dataclass(slots=True, eq=False)
class Supports(Parent):
    """`@supports`."""

    name: str
    """With a prefix, as it is written, without the `@`."""
    condition: SupportsCondition


@dataclass(slots=True, eq=False)
class AtRoot(Parent):
    """`@at-root`, also with a selector behind it (then its one child is the rule)."""

    query: Template | None


@dataclass(slots=True, eq=False)
class CssImport(Node):
    """`@import` that stays in the CSS."""

    uri: str | Expression
    query: Template
    supports: SupportsCondition | None


@dataclass(slots=True, eq=False)
class Import(Node):
    """`@import "name"` of a stylesheet; one node for each name."""

    name: str


@dataclass(slots=True, eq=False)
class Charset(Node):
    """`@charset`, which is printed only as the output needs it."""

    name: str


@dataclass(slots=True, eq=False)
class VariableDeclaration(Node):
    """`$name: value !default !global`; `name` without `$`, as written."""

    name: str
    value: Expression
    is_default: bool
    is_global: bool


@dataclass(slots=True, eq=False)
class Parameter:
    """One parameter of a mixin or function."""

    name: str
    default: Expression | None


@dataclass(slots=True, eq=False)
class Callable(Parent):
    """A definition that can be called."""

    name: str
    parameters: tuple[Parameter, ...]
    rest: str | None
    """The name of `$args...`."""


@dataclass(slots=True, eq=False)
class MixinDefinition(Callable):
    """`@mixin` or `=name`."""

    has_content: bool
    """Whether an `@content` stands somewhere in it."""


@dataclass(slots=True, eq=False)
class FunctionDefinition(Callable):
    """`@function`."""


@dataclass(slots=True, eq=False)
class Include(Parent):
    """`@include` or `+name`; children are what `@content` shows, `None` without a block."""

    name: str
    arguments: Arguments


@dataclass(slots=True, eq=False)
class Content(Node):
    """`@content`."""


@dataclass(slots=True, eq=False)
class Return(Node):
    """`@return`."""

    value: Expression


@dataclass(slots=True, eq=False)
class If(Parent):
    """`@if`, `@else if` and `@else` (without a condition)."""

    condition: Expression | None
    otherwise: If | None


@dataclass(slots=True, eq=False)
class For(Parent):
    """`@for $variable from start to|through end`."""

    variable: str
    start: Expression
    end: Expression
    excludes_end: bool


@dataclass(slots=True, eq=False)
class Each(Parent):
    """`@each $a, $b in list`."""

    variables: tuple[str, ...]
    values: Expression


@dataclass(slots=True, eq=False)
class While(Parent):
    """`@while`."""

    condition: Expression


@dataclass(slots=True, eq=False)
class Message(Node):
    """`@warn`, `@debug` or `@error`."""

    level: Literal["warn", "debug", "error"]
    value: Expression


@dataclass(slots=True, eq=False)
class Extend(Node):
    """`@extend`."""

    selector: Template
    is_optional: bool


@dataclass(slots=True, eq=False)
class SupportsCondition:
    """What stands behind `@supports` and `supports()`."""


@dataclass(slots=True, eq=False)
class SupportsOperator(SupportsCondition):
    """`a and b`, `a or b`."""

    left: SupportsCondition
    right: SupportsCondition
    operator: str


@dataclass(slots=True, eq=False)
class SupportsNegation(SupportsCondition):
    """`not a`."""

    condition: SupportsCondition


@dataclass(slots=True, eq=False)
class SupportsDeclaration(SupportsCondition):
    """`(name: value)`."""

    name: Expression
    value: Expression


@dataclass(slots=True, eq=False)
class SupportsInterpolation(SupportsCondition):
    """`#{…}`."""

    value: Expression
