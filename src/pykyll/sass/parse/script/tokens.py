"""The kinds of tokens of SassScript."""

from __future__ import annotations

from typing import Literal

from pykyll.dataclass import dataclass
from pykyll.sass.parse.script.numbers import NumberToken
from pykyll.sass.parse.script.strings import StringKind
from pykyll.sass.values.text import Text

Kind = str
"""The operators' own names, and what the keys of `ATOMS` and the parsers ask for."""
TokenValue = str | NumberToken | Text | None
Opened = tuple[Literal["string"], StringKind] | tuple[Literal["special_function"], int] | None
"""What an interpolation stands in; a special function with its open parentheses."""
OPERATOR_KINDS: dict[str, Kind] = {
    "+": "plus", "-": "minus", "*": "times", "/": "div", "%": "mod", "=": "single_eq",
    ":": "colon", "(": "lparen", ")": "rparen", "[": "lsquare", "]": "rsquare", ",": "comma",
    "and": "and", "or": "or", "not": "not", "==": "eq", "!=": "neq", ">=": "gte", "<=": "lte",
    ">": "gt", "<": "lt", "#{": "begin_interpolation", "}": "end_interpolation",
    ";": "semicolon", "{": "lcurly", "...": "splat",
}  # fmt: skip
OPERATOR_TEXTS: dict[Kind, str] = {kind: text for text, kind in OPERATOR_KINDS.items()}
TOKEN_NAMES = {kind: f'"{text}"' for text, kind in OPERATOR_KINDS.items()} | {
    "const": "variable (e.g. $foo)",
    "ident": "identifier (e.g. middle)",
}
"""What errors call them."""


@dataclass(slots=True, eq=False)
class Token:
    """One token."""

    kind: Kind
    value: TokenValue
    start: int
    """The index of its first character."""
    last_piece: int = -1
    """Where the last piece of a special function begins, which Ruby Sass takes for its start
    when it asks for whitespace before it, or goes back to it."""
