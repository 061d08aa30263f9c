"""`@for` and `@each` of the indented syntax.

Source of the behaviour: `Sass::Engine#parse_for_directive`, `#parse_each_directive`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.nodes import Each, For
from pykyll.sass.parse.indented.interpolation import script
from pykyll.sass.parse.templates import RUBY_SPACES
from pykyll.sass.parse.tokens import IDENTIFIER_PIECE

if TYPE_CHECKING:
    from pykyll.sass.parse.indented.lines import Line

_VARIABLE = regex(rf"\${IDENTIFIER_PIECE}")
_WORD = regex(r"\S+", re.ASCII)


def read_for(line: Line, value: str | None) -> For:
    """`@for $variable from start to end`; the last `to` or `through` counts.

    Raises:
        SassError: When it is none.
    """
    text = value or ""
    words = list(_WORD.finditer(text))
    if len(words) < 3 or words[1][0] != "from":
        raise _wrong_for(line, text, "'from <expr>'" if words else "variable name")
    for index in range(len(words) - 2, 2, -1):
        kind = words[index][0]
        if kind in ("to", "through"):
            return For(
                line.place,
                (),
                _variable(line, words[0][0]),
                script(line, text[words[2].start() : words[index - 1].end()]),
                script(line, text[words[index + 1].start() :]),
                excludes_end=kind == "to",
            )
    raise _wrong_for(line, text, "'to <expr>' or 'through <expr>'")


def _wrong_for(line: Line, text: str, expected: str) -> SassError:
    return SassError(f"Invalid for directive '@for {text}': expected {expected}.", line.place)


def read_each(line: Line, value: str | None) -> Each:
    """`@each $variable, $other in list`.

    Raises:
        SassError: When it is none.
    """
    text = value or ""
    words = list(_WORD.finditer(text))
    index = _end_of_variables([word[0] for word in words])
    if index is None:
        expected = "'in <expr>'" if words else "variable name"
        raise SassError(f"Invalid each directive '@each {text}': expected {expected}.", line.place)
    listed = text[: words[index - 1].end()].rstrip(",").split(",")
    variables = tuple(_variable(line, each.strip(RUBY_SPACES)) for each in listed)
    return Each(line.place, (), variables, script(line, text[words[index + 1].start() :]))


def _end_of_variables(words: list[str]) -> int | None:
    """The index of the last `in` up to which all words are variables with commas between."""
    found = None
    for index in range(1, len(words) - 1):
        word, before = words[index], words[index - 1]
        if word == "in" and (before != "," or index == 1):
            found = index
        is_separated = before.endswith(",") or word.startswith(",")
        if not is_separated:
            break
    return found


def _variable(line: Line, text: str) -> str:
    if _VARIABLE.fullmatch(text) is None:
        raise SassError(f'Invalid variable "{text}".', line.place)
    return text[1:]
