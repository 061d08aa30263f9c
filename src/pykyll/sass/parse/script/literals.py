"""Words, colours, numbers, strings, variables and `&`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pykyll.remembered import remembered
from pykyll.sass.expressions import Constant, InterpolatedString, ParentSelector, Variable
from pykyll.sass.parse.script.grammar import ATOMS, demand_expression
from pykyll.sass.parse.script.lexer import NO_WORDS
from pykyll.sass.values import FALSE, NULL, TRUE
from pykyll.sass.values.color import Color
from pykyll.sass.values.number import Number
from pykyll.sass.values.precision import PRECISION
from pykyll.sass.values.text import Text

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.parse.script.lexer import Lexer
    from pykyll.sass.parse.script.numbers import NumberToken
    from pykyll.sass.values import Value
    from pykyll.sass.values.scalar import Scalar

_LAST_CHARACTER = 0xD7FF
_TAKEN_FOR_REST = ("number", "selector", "color")
_WORDS: dict[str, Value] = {"true": TRUE, "false": FALSE, "null": NULL}


def identifier(lexer: Lexer) -> Expression | None:
    """A word: a colour's name, `true`, `false`, `null` or a text; none that ends the expression."""
    token = lexer.peek()
    if token is None or token.value in lexer.stop_at:
        return None
    lexer.next()
    return Constant(lexer.place(token.start), word(str(token.value)))


@remembered(4096)
def word(name: str) -> Value:
    """What a word stands for."""
    return Color.from_name(name) or _WORDS.get(name) or Text(name)


def color(lexer: Lexer) -> Expression:
    """`#abc`."""
    token = lexer.next()
    return Constant(lexer.place(token.start), hex_color(str(token.value)))


@remembered(1024)
def hex_color(text: str) -> Value:
    """The colour that hexadecimal digits behind a `#` write."""
    return Color.from_hex(text)


def number(lexer: Lexer) -> Expression:
    """`1px`, which keeps that it was written so until it is computed with."""
    token = lexer.next()
    assert isinstance(token.value, tuple)  # noqa: S101 - what the lexer gives for a number
    return Constant(
        lexer.place(token.start),
        written_number(token.value, is_compressed=lexer.scanner.is_compressed),
    )


def written_number(token: NumberToken, *, is_compressed: bool = False) -> Number:
    """A number that knows how it was written."""
    value, unit = token
    digits = None if type(value) is int else PRECISION.digits
    return _written_number(value, unit, digits, is_compressed)


@lru_cache(maxsize=4096, typed=True)
def _written_number(
    value: Scalar,
    unit: str | None,
    digits: int | None,
    is_compressed: bool,  # noqa: FBT001 - private, and part of a key
) -> Number:
    units = () if unit is None else (unit,)
    if digits is None:
        written = str(value) + (unit or "")
    else:
        written = Number(value, units).to_css(compressed=is_compressed)
    return Number(value, units, (), written)


def raw(lexer: Lexer) -> Expression:
    """Text that is kept as it is: `U+26`."""
    token = lexer.next()
    return Constant(lexer.place(token.start), Text(str(token.value)))


def variable(lexer: Lexer) -> Expression | None:
    """`$name`, which CSS has none of."""
    if lexer.is_plain:
        return None
    token = lexer.next()
    return Variable(lexer.place(token.start), str(token.value))


def parent_selector(lexer: Lexer) -> Expression:
    """`&`."""
    token = lexer.next()
    return ParentSelector(lexer.place(token.start))


def string(lexer: Lexer) -> Expression | None:
    """A string or `url()`, with `#{}` in it perhaps."""
    token = lexer.next()
    value = token.value
    assert isinstance(value, Text)  # noqa: S101 - what the lexer gives for a string
    place = lexer.place(token.start)
    if lexer.is_plain:
        return None if lexer.kind() == "begin_interpolation" else Constant(place, value)
    parts: list[str | Expression] = [value.value]
    stop_at = lexer.stop_at
    while lexer.queued is not None:
        lexer.demand("string_interpolation")
        lexer.scanner.deeper()
        parts.append(demand_expression(lexer))
        lexer.scanner.depth -= 1
        lexer.demand("end_interpolation")
        parts.append(_rest_of_string(lexer))
        lexer.stop_at = NO_WORDS  # a slip of Ruby Sass: the first `#{}` alone heeds them
    lexer.stop_at = stop_at
    if len(parts) == 1:
        return Constant(place, value)
    return InterpolatedString(place, tuple(part for part in parts if part != ""), value.is_quoted)


def _rest_of_string(lexer: Lexer) -> str:
    """What stands behind a `#{}`, up to the next or to the end.

    Raises:
        SassError: When the string does not end.
    """
    token = lexer.take("string")
    if token is not None:
        assert isinstance(token.value, Text)  # noqa: S101 - as above
        return token.value.value
    return _number_for_rest(lexer)


def _number_for_rest(lexer: Lexer) -> str:
    """What Ruby Sass takes for the rest of a string that does not end.

    A number's character is its text; over what else it takes it breaks down later.
    """
    for kind in _TAKEN_FOR_REST:
        token = lexer.take(kind)
        if token is None:
            continue
        if isinstance(token.value, tuple):
            value = token.value[0]
            if isinstance(value, int) and 0 <= value <= _LAST_CHARACTER:
                return chr(value)
        lexer.scanner.note("Unclosed string")
        return ""
    raise lexer.expected("string")


ATOMS |= {
    "ident": identifier,
    "color": color,
    "number": number,
    "raw": raw,
    "const": variable,
    "selector": parent_selector,
    "string": string,
}
