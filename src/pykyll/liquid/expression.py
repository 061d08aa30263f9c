"""Expressions: literals, ranges and look-ups, read as leniently as Liquid reads them.

Source of the behaviour: `Liquid::Expression`, `VariableLookup`, `RangeLookup`.
"""

from __future__ import annotations

import re

from pykyll.dataclass import dataclass
from pykyll.liquid.conversions import digits_to_int, to_i
from pykyll.liquid.errors import StackLevelError
from pykyll.liquid.syntax import VARIABLE_PARSER, VARIABLE_SEGMENT
from pykyll.liquid.values import BLANK, EMPTY
from pykyll.regex import regex
from pykyll.remembered import remembered
from pykyll.ruby.numbers import string_to_f
from pykyll.ruby.values import Range

COMMANDS = frozenset({"size", "first", "last"})
_NESTING_LIMIT = 100
_QUOTED = regex(r"'(.*)'|\"(.*)\"", re.DOTALL)
_INTEGER = regex(r"-?[0-9]+")
_FLOAT = regex(r"-?[0-9][0-9.]+")
_RANGE = regex(r"(?=\S++\Z)\((\S+)\.\.(\S+)\)", re.ASCII)
_LITERALS: dict[str, object] = {
    "": None,
    "nil": None,
    "null": None,
    "true": True,
    "false": False,
    "empty": EMPTY,
    "blank": BLANK,
}


@dataclass(frozen=True, slots=True)
class Literal:
    """A value written in the template."""

    value: object


@dataclass(frozen=True, slots=True)
class Key:
    """One step of a look-up."""

    name: Expression
    is_command: bool = False
    """Whether `size`, `first` or `last` was written behind a dot."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """A variable and the keys below it."""

    name: Expression
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class RangeExpression:
    """A range whose ends are looked up."""

    first: Expression
    last: Expression


Expression = Literal | Lookup | RangeExpression


@remembered(8192)
def parse_expression(markup: str | None) -> Expression:
    """The expression that a piece of markup means; anything unknown is a look-up.

    Raises:
        LiquidError: For ranges nested too deeply, or with ends that are no numbers.
    """
    return _parse(markup, 0)


def _parse(markup: str | None, depth: int) -> Expression:
    if depth > _NESTING_LIMIT:
        raise StackLevelError("Nesting too deep")
    if markup is None:
        return Literal(None)
    if markup in _LITERALS:
        return Literal(_LITERALS[markup])
    if match := _QUOTED.fullmatch(markup):
        return Literal(match[1] if match[1] is not None else match[2])
    if _INTEGER.fullmatch(markup):
        return Literal(digits_to_int(markup))
    if markup.endswith(")") and (match := _RANGE.fullmatch(markup)):
        return _range(_parse(match[1], depth + 1), _parse(match[2], depth + 1))
    if _FLOAT.fullmatch(markup):
        return Literal(string_to_f(markup))
    return _parse_lookup(markup, depth)


def _range(first: Expression, last: Expression) -> Expression:
    """Literal ends become integers at once, by Ruby's `to_i`; others when they are known."""
    if isinstance(first, Literal) and isinstance(last, Literal):
        return Literal(Range(to_i(first.value), to_i(last.value)))
    return RangeExpression(first, last)


def _parse_lookup(markup: str, depth: int) -> Expression:
    end = markup.rfind("]") + 1  # what opens behind the last bracket is closed by none
    parts = VARIABLE_PARSER.findall(markup, 0, end) + VARIABLE_SEGMENT.findall(markup, end)
    if not parts:
        return Lookup(Literal(None), ())
    name = _parse_part(parts[0], depth)
    keys = tuple(Key(_parse_part(part, depth), is_command=part in COMMANDS) for part in parts[1:])
    return Lookup(name, keys)


def _parse_part(part: str, depth: int) -> Expression:
    if part.startswith("["):
        return _parse(part[1:-1], depth + 1)
    return Literal(part)
