"""What a lexer gives: pairs of Rouge's CSS class and the text that carries it.

Rouge's token types are known by their short names (`k`, `kd`, `s2` …), which are unique; plain
text has the empty name and is printed without a span.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Token = tuple[str, str]
"""A CSS class and the text that carries it."""


class Lexed(NamedTuple):
    """A text's tokens, and what could not be read as its language asks."""

    tokens: list[Token]
    warnings: list[str]


TEXT = ""
ERROR = "err"
ESCAPE = "esc"


def merged(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens with neighbours of one class joined and empty ones dropped.

    Rouge does this in `Lexer#continue_lex`, so spans never touch a span of their own class.
    """
    result: list[Token] = []
    last = ""
    pieces: list[str] = []
    for name, value in tokens:
        if not value:
            continue
        if pieces and name == last:
            pieces.append(value)
            continue
        if pieces:
            result.append((last, "".join(pieces)))
        last = name
        pieces = [value]
    if pieces:
        result.append((last, "".join(pieces)))
    return result
