"""What operators do with values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pykyll.sass.errors import SassError
from pykyll.sass.values.arithmetic import BY_OPERATOR
from pykyll.sass.values.color import Color
from pykyll.sass.values.color_arithmetic import operate_on_channels
from pykyll.sass.values.constants import FALSE, TRUE, boolean
from pykyll.sass.values.number import Number
from pykyll.sass.values.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.sass.values.value import Value

Deprecation = Literal["color-arithmetic", "unitless-equals"]
"""What is deprecated; Ruby Sass warns once for a line of it."""

_MARKS = {"minus": "-", "div": "/", "single_eq": "="}
"""Operators that put their sign between what is no number."""
_ON_COLORS = frozenset(("plus", "minus", "times", "div", "mod"))
_COLOR_ARITHMETIC = """\
The operation `{left} {operator} {right}` is deprecated and will be an error in future versions.
Consider using Sass's color functions instead.
https://sass-lang.com/documentation/Sass/Script/Functions.html#other_color_functions
"""
_UNITLESS_EQUALS = """\
The result of `{left} {sign} {right}` will be `{result}` in future releases of Sass.
Unitless numbers will no longer be equal to the same numbers with units.
"""


def operate(
    operator: str,
    left: Value,
    right: Value,
    *,
    compressed: bool = False,
    deprecate: Callable[[Deprecation, str], None] | None = None,
) -> Value:
    """`left operator right`, but for `and` and `or`, which do not evaluate all their operands.

    Args:
        operator: As `pykyll.sass.expressions.Operator` names it.
        left: The left operand.
        right: The right operand.
        compressed: Whether values that become part of a text are printed in that style.
        deprecate: Called with what is deprecated, and the warning without its first line.

    Raises:
        SassError: There is no such operation between the two.
    """
    if left.__class__ is Number and right.__class__ is Number:
        operation = BY_OPERATOR.get(operator)
        if operation is not None:
            return operation(left, right)
    if operator in {"eq", "neq"}:
        return _equal(operator, left, right, deprecate)
    if left.is_null or right.is_null:
        raise SassError(
            f'Invalid null operation: "{left.inspect(compressed=compressed)} {operator}'
            f' {right.inspect(compressed=compressed)}".'
        )
    if operator in _ON_COLORS and (left.__class__ is Color or right.__class__ is Color):
        result = _with_color(operator, left, right, compressed=compressed)
        if result is not None:
            _warn_of_color_arithmetic(operator, left, right, deprecate, compressed=compressed)
            return result
    if operator == "plus":
        return _joined(left, right, compressed=compressed)
    one, other = left.to_css(compressed=compressed), right.to_css(compressed=compressed)
    if operator in _MARKS:
        if operator != "single_eq":
            _warn_of_color_arithmetic(operator, left, right, deprecate, compressed=compressed)
        return Text(f"{one}{_MARKS[operator]}{other}")
    raise SassError(f'Undefined operation: "{one} {operator} {other}".')


def operate_unary(operator: str, operand: Value, *, compressed: bool = False) -> Value:
    """`+operand`, `-operand`, `/operand` or `not operand`.

    Raises:
        SassError: The operand is no value of CSS.
    """
    if operator == "not":
        return boolean(not operand.is_true)
    if isinstance(operand, Number):
        if operator == "plus":
            return operand
        if operator == "minus":
            negative = Number(-operand.value, operand.numerators, operand.denominators)
            negative.keeps_zero = True
            return negative
    sign = {"plus": "+", "minus": "-", "div": "/"}[operator]
    return Text(sign + operand.to_css(compressed=compressed))


def _with_color(operator: str, left: Value, right: Value, *, compressed: bool) -> Color | None:
    if isinstance(left, Color) and isinstance(right, (Color, Number)):
        return operate_on_channels(operator, left, right, compressed=compressed)
    if isinstance(left, Number) and isinstance(right, Color) and operator in {"plus", "times"}:
        return operate_on_channels(operator, right, left, compressed=compressed)
    return None


def _joined(left: Value, right: Value, *, compressed: bool) -> Text:
    """`left + right` as a text: quoted if the left text is, else if the right one is."""
    if isinstance(left, Text):
        start, is_quoted = left.value, left.is_quoted
    else:
        start = left.to_css(compressed=compressed, quotes=False)
        is_quoted = isinstance(right, Text) and right.is_quoted
    if isinstance(left, Text) and isinstance(right, Text):
        return Text(start + right.value, is_quoted)
    return Text(start + right.to_css(compressed=compressed, quotes=False), is_quoted)


def _equal(
    operator: str,
    left: Value,
    right: Value,
    deprecate: Callable[[Deprecation, str], None] | None,
) -> Value:
    are_equal = left == right
    if are_equal and deprecate is not None and _differ_in_having_units(left, right):
        message = _UNITLESS_EQUALS.format(
            left=left.to_sass(),
            sign="==" if operator == "eq" else "!=",
            right=right.to_sass(),
            result="true" if operator == "neq" else "false",
        )
        deprecate("unitless-equals", message)
    return TRUE if are_equal is (operator == "eq") else FALSE


def _differ_in_having_units(left: Value, right: Value) -> bool:
    return (
        isinstance(left, Number)
        and isinstance(right, Number)
        and left.is_unitless != right.is_unitless
    )


def _warn_of_color_arithmetic(
    operator: str,
    left: Value,
    right: Value,
    deprecate: Callable[[Deprecation, str], None] | None,
    *,
    compressed: bool,
) -> None:
    """Also where the two only become a text, as `1 - red` does."""
    if deprecate is None:
        return
    kinds = left.__class__, right.__class__
    if Color in kinds and kinds[0] in (Color, Number) and kinds[1] in (Color, Number):
        message = _COLOR_ARITHMETIC.format(
            left=left.to_css(compressed=compressed),
            operator=operator,
            right=right.to_css(compressed=compressed),
        )
        deprecate("color-arithmetic", message)
