"""SassScript's grammar but for its atoms: lists, interpolation, operators.

From loose to tight: lists with commas, interpolation, lists with spaces, `or`, `and`, `==`,
`<`, `+`, `*`, signs. Interpolation beside an operator makes text of that operator: `a + #{b}`
is the text "a + b". That is why each operator looks at its neighbours.

Source of the behaviour: `Sass::Script::Parser`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pykyll.sass.expressions import (
    Constant,
    Interpolation,
    ListLiteral,
    Operation,
    UnaryOperation,
)
from pykyll.sass.parse.script.lexer import NO_WORDS
from pykyll.sass.parse.script.text_operators import (
    text_before_interpolation,
    text_behind_interpolation,
)
from pykyll.sass.values.number import Number
from pykyll.sass.values.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    from pykyll.sass.expressions import Expression, Operator, UnaryOperator
    from pykyll.sass.parse.script.lexer import Lexer
    from pykyll.sass.parse.script.tokens import Kind, Token

    Deprecation = Literal["none", "potential", "immediate"]
    Atom = Callable[[Lexer], Expression | None]

Result = TypeVar("Result")
ATOMS: dict[str, Atom] = {}
"""What reads the atom that begins with a kind of token; filled by the modules beside this."""
EXPRESSION_NAME = "expression (e.g. 1px, bold)"

_OPERATORS: dict[Kind, tuple[int, Operator]] = {
    "or": (0, "or"),
    "and": (1, "and"),
    "eq": (2, "eq"),
    "neq": (2, "neq"),
    "gt": (3, "gt"),
    "gte": (3, "gte"),
    "lt": (3, "lt"),
    "lte": (3, "lte"),
    "plus": (4, "plus"),
    "minus": (4, "minus"),
    "times": (5, "times"),
    "div": (5, "div"),
    "mod": (5, "mod"),
}
"""How tightly each binds."""
_TIGHTEST = 5
_PLAIN_OPERATORS: dict[Kind, tuple[int, Operator]] = {"div": (5, "div")}
"""Those of CSS without SassScript."""
_SIGNS: dict[Kind, tuple[int, UnaryOperator]] = {
    "plus": (0, "plus"),
    "minus": (1, "minus"),
    "div": (2, "div"),
    "not": (3, "not"),
}
"""Behind a sign only signs of its own rank or more may stand: `+-a`, never `-+a`."""
_PLAIN_SIGNS: dict[Kind, tuple[int, UnaryOperator]] = {
    "plus": (0, "plus"),
    "minus": (1, "minus"),
}
_PEEKED_LAST = (
    "plus", "minus", "div", "not", "ident", "funcall", "funcall", "raw", "special_fun",
    "lsquare", "lparen", "const", "string", "number", "selector", "color",
)  # fmt: skip
"""The signs and atoms in the order in which Ruby Sass asks for them."""


# Lists with commas --------------------------------------------------------------------


def expression(lexer: Lexer) -> Expression | None:
    """A whole expression, also a list with commas."""
    first = interpolation(lexer)
    if first is None or lexer.kind() != "comma":
        return first
    return comma_list(lexer, first)


def demand_expression(lexer: Lexer) -> Expression:
    """A whole expression.

    Raises:
        SassError: When none comes next.
    """
    return demanded(lexer, expression(lexer))


def demanded(lexer: Lexer, found: Expression | None, name: str = EXPRESSION_NAME) -> Expression:
    """What was found.

    Raises:
        SassError: When nothing was, which is called by its name.
    """
    if found is None:
        lexer.fail(name)
    return found


def comma_list(lexer: Lexer, first: Expression) -> Expression:
    """The list that a first element and a comma begin; a comma at its end is no error."""
    elements = [first]
    while (comma := lexer.take("comma")) is not None:
        if lexer.kind() == "begin_interpolation":
            before = first if len(elements) == 1 else _comma_list_of(elements)
            joined = operator_before_interpolation(lexer, comma, before)
            return operator_after_interpolation(lexer, "comma", joined, expression) or joined
        element = interpolation(lexer)
        if element is None:
            break
        elements.append(element)
    return _comma_list_of(elements)


def _comma_list_of(elements: list[Expression]) -> Expression:
    return ListLiteral(elements[0].place, tuple(elements), "comma", is_bracketed=False)


def without_stops(lexer: Lexer, read: Callable[[Lexer], Result]) -> Result:
    """What a function reads inside brackets, where no word ends the expression."""
    stop_at, lexer.stop_at = lexer.stop_at, NO_WORDS
    try:
        return read(lexer)
    finally:
        lexer.stop_at = stop_at


# Interpolation ------------------------------------------------------------------------


def interpolation(lexer: Lexer) -> Expression | None:
    """A list with spaces, and what touches it with `#{}`."""
    found = space_list(lexer)
    if lexer.kind() == "begin_interpolation" and not lexer.is_plain:
        return interpolated(lexer, found, space_list)
    return found


def interpolated(
    lexer: Lexer, before: Expression | None, inner: Callable[[Lexer], Expression | None]
) -> Expression | None:
    """What `#{}` makes of what stands before it and behind it.

    Args:
        lexer: It stands at the `#{`, or at what is none.
        before: What has been read before it.
        inner: What may stand behind it.
    """
    while (opening := lexer.take("begin_interpolation")) is not None:
        place = lexer.place(opening.start) if before is None else before.place
        has_space_before = lexer.has_space_before(opening)
        middle = interpolated_middle(lexer)
        has_space_after = lexer.is_at_space()
        next_character = lexer.text[lexer.pos : lexer.pos + 1]
        after = inner(lexer)
        is_unsafe = (
            _is_deprecated(before)
            or _is_deprecated(after)
            or (after is not None and not has_space_after and next_character in ("$", "("))
            or (
                before is not None
                and not has_space_before
                and _is_unsafe_before(before, lexer.text[opening.start - 1])
            )
        )
        lexer.has_deprecated = lexer.has_deprecated or is_unsafe
        before = Interpolation(
            place,
            before,
            middle,
            after,
            has_space_before=has_space_before,
            has_space_after=has_space_after,
            is_deprecated="immediate" if is_unsafe else "potential",
        )
    return before


def interpolated_middle(lexer: Lexer) -> Expression:
    """What stands in `#{}`, with the `}`."""
    lexer.scanner.deeper()
    middle = without_stops(lexer, demand_expression)
    lexer.demand("end_interpolation")
    lexer.scanner.depth -= 1
    return middle


def _is_deprecated(found: Expression | None) -> bool:
    return isinstance(found, Interpolation) and found.is_deprecated == "immediate"


def _is_unsafe_before(before: Expression, character: str) -> bool:
    """Whether `$a#{b}` or `(a)#{b}` is written, which later Sass reads otherwise."""
    last = before
    while isinstance(last, ListLiteral) and last.elements:
        last = last.elements[-1]
    if isinstance(last, Constant):
        value = last.value
        if isinstance(value, Number) or (isinstance(value, Text) and not value.is_quoted):
            return character == ")"
    return not isinstance(before, Interpolation)


# Lists with spaces --------------------------------------------------------------------


def space_list(lexer: Lexer) -> Expression | None:
    """One operation, or several side by side."""
    first = operation(lexer, 0)
    if first is None:
        return None
    element = operation(lexer, 0)
    if element is None:
        return first
    elements = [first]
    while element is not None:
        elements.append(element)
        element = operation(lexer, 0)
    return ListLiteral(first.place, tuple(elements), "space", is_bracketed=False)


# Operators ----------------------------------------------------------------------------


def single_equals(lexer: Lexer) -> Expression | None:
    """`a=b` among the arguments of a function, as in `alpha(opacity=50)`."""
    left = interpolation(lexer)
    while left is not None and lexer.kind() == "single_eq":
        if "single_eq" in lexer.stop_at:
            break
        sign = lexer.next()
        if lexer.kind() == "begin_interpolation":
            joined = operator_before_interpolation(lexer, sign, left)
            return operator_after_interpolation(lexer, "single_eq", joined, single_equals) or joined
        right = demanded(lexer, interpolation(lexer))
        left = Operation(left.place, "single_eq", left, right)
    return left


def operation(lexer: Lexer, loosest: int) -> Expression | None:
    """Operands and operators that bind at least so tightly, or nothing."""
    operators = _PLAIN_OPERATORS if lexer.is_plain else _OPERATORS
    tightest = _TIGHTEST
    left: Expression | None
    if lexer.previous == "end_interpolation":
        left, tightest = _behind_interpolation(lexer, loosest)
    else:
        left = operand(lexer, 0)
    if left is None:
        return None
    while True:
        token = lexer.token or lexer.peek()
        if token is None:
            return left
        found = operators.get(token.kind)
        if found is None:
            return left
        binding, operator = found
        if binding < loosest or binding > tightest or token.kind in lexer.stop_at:
            return left
        lexer.next()
        if lexer.kind() == "begin_interpolation" and not lexer.is_plain:
            left = operator_before_interpolation(lexer, token, left)
            tightest = binding - 1
            continue
        right = demanded(lexer, operation(lexer, binding + 1))
        left = Operation(left.place, operator, left, right)


def _behind_interpolation(lexer: Lexer, loosest: int) -> tuple[Expression | None, int]:
    """An operand just behind a `}`, or an operator, which is text there.

    Behind whitespace the lexer finds the next token only at the second peek, in `#{#{a} b}` at
    the third. Ruby Sass peeks once for each precedence, then for each sign, then for each kind
    of atom, and takes what it finds only if it has not yet asked for it: `#{a} or b` is an error.

    Returns:
        What was found, and how tightly an operator behind it may bind.
    """
    missed = _missed_peeks(lexer, _TIGHTEST + 1)
    token = lexer.token
    if token is None:
        return _late_operand(lexer), _TIGHTEST
    found = _OPERATORS.get(token.kind)
    if found is not None and found[0] >= max(loosest, missed):
        binding = found[0]
        left = operator_after_interpolation(
            lexer, token.kind, None, lambda lexer: operation(lexer, binding)
        )
        if left is not None:
            return left, binding - 1
    return operand(lexer, 0), _TIGHTEST


def _late_operand(lexer: Lexer) -> Expression | None:
    missed = _missed_peeks(lexer, len(_PEEKED_LAST))
    token = lexer.token
    if token is None or token.kind not in _PEEKED_LAST[missed:]:
        return None
    return operand(lexer, 0)


def _missed_peeks(lexer: Lexer, most: int) -> int:
    """How many peeks find nothing before one finds a token."""
    missed = 0
    while missed < most and lexer.peek() is None:
        missed += 1
    return missed


def operator_before_interpolation(
    lexer: Lexer, operator: Token, before: Expression | None, *, is_after: bool = False
) -> Expression:
    """`a + #{b}`: the operator, which has been taken, is text, and so is all of it.

    Args:
        lexer: It stands at the `#{`.
        operator: The operator.
        before: What stands before it; nothing where it is a sign.
        is_after: Whether an interpolation stands before it.
    """
    joined = text_before_interpolation(lexer, operator, before, is_after=is_after)
    return interpolated(lexer, joined, space_list) or joined


def operator_after_interpolation(
    lexer: Lexer,
    kind: Kind,
    before: Expression | None,
    operand_behind: Callable[[Lexer], Expression | None],
) -> Expression | None:
    """`#{a} + b`: the operator is text, and so is all of it.

    Args:
        lexer: It may stand behind a `}` and at the operator; else nothing is found.
        kind: The operator.
        before: What has been read before it.
        operand_behind: What must stand behind it.

    Raises:
        SassError: When something else stands there.
    """
    if not lexer.is_after_interpolation or kind in lexer.stop_at:
        return None
    operator = lexer.take(kind)
    if operator is None:
        return None
    if lexer.kind() == "begin_interpolation":
        return operator_before_interpolation(lexer, operator, before, is_after=True)
    has_space_after = lexer.is_at_space()
    behind = demanded(lexer, operand_behind(lexer))
    return text_behind_interpolation(
        lexer, operator, before, behind, has_space_after=has_space_after
    )


def operand(lexer: Lexer, rank: int) -> Expression | None:
    """An atom with its signs; only signs of this rank or more."""
    token = lexer.token or lexer.peek()
    if token is None:
        return None
    atom = ATOMS.get(token.kind)
    if atom is not None:
        return atom(lexer)
    sign = (_PLAIN_SIGNS if lexer.is_plain else _SIGNS).get(token.kind)
    if sign is None or sign[0] < rank:
        return None
    lexer.next()
    if lexer.kind() == "begin_interpolation" and not lexer.is_plain:
        return operator_before_interpolation(lexer, token, None)
    place = lexer.place()
    lexer.scanner.deeper()
    behind = demanded(lexer, operand(lexer, sign[0]))
    lexer.scanner.depth -= 1
    return UnaryOperation(place, sign[1], behind)
