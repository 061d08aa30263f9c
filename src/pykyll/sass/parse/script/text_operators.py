"""Operators beside `#{}`, which are text.

Source of the behaviour: `Sass::Script::Parser#try_op_before_interp`, `#try_ops_after_interp`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pykyll.sass.expressions import Constant, Interpolation
from pykyll.sass.parse.script.tokens import OPERATOR_TEXTS
from pykyll.sass.values.text import Text

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.parse.script.lexer import Lexer
    from pykyll.sass.parse.script.tokens import Token

    Deprecation = Literal["none", "potential", "immediate"]


def text_before_interpolation(
    lexer: Lexer, operator: Token, before: Expression | None, *, is_after: bool
) -> Interpolation:
    """The operator of `a + #{b}` and what stands before it.

    Args:
        lexer: It stands at the `#{`.
        operator: The operator.
        before: What stands before it; nothing where it is a sign.
        is_after: Whether an interpolation stands before it.
    """
    opening = lexer.peek()
    is_apart = opening is not None and lexer.has_space_before(opening)
    is_sign = before is None and not is_after
    deprecation = _deprecation(operator, is_apart=is_apart)
    if operator.kind == "plus" and is_sign:
        deprecation = "none"
    lexer.has_deprecated = lexer.has_deprecated or deprecation == "immediate"
    text = _text(lexer, operator)
    return Interpolation(
        text.place if before is None else before.place,
        before,
        text,
        None,
        has_space_before=lexer.has_space_before(operator),
        has_space_after=False,
        is_originally_text=True,
        is_deprecated=deprecation,
    )


def text_behind_interpolation(
    lexer: Lexer,
    operator: Token,
    before: Expression | None,
    behind: Expression,
    *,
    has_space_after: bool,
) -> Interpolation:
    """The operator of `#{a} + b` and what stands beside it.

    Args:
        lexer: It stands behind all of it.
        operator: The operator.
        before: What has been read before it.
        behind: What stands behind it.
        has_space_after: Whether whitespace is between these two.
    """
    deprecation = _deprecation(operator, is_apart=lexer.has_space_before(operator))
    lexer.has_deprecated = lexer.has_deprecated or deprecation == "immediate"
    text = _text(lexer, operator)
    return Interpolation(
        text.place if before is None else before.place,
        before,
        text,
        behind,
        has_space_before=False,
        has_space_after=has_space_after,
        is_originally_text=True,
        is_deprecated=deprecation,
    )


def _deprecation(operator: Token, *, is_apart: bool) -> Deprecation:
    """Whether later Sass reads it otherwise; of a minus only one with space on that side."""
    match operator.kind:
        case "comma":
            return "potential"
        case "div" | "single_eq":
            return "none"
        case "minus":
            return "immediate" if is_apart else "none"
    return "immediate"


def _text(lexer: Lexer, operator: Token) -> Constant:
    return Constant(lexer.place(operator.start), Text(OPERATOR_TEXTS[operator.kind]))
