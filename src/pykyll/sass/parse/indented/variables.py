"""`$name: value !default`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.nodes import VariableDeclaration
from pykyll.sass.parse.indented.interpolation import script
from pykyll.sass.parse.indented.statements import forbid_children
from pykyll.sass.parse.templates import RUBY_SPACES
from pykyll.sass.parse.tokens import IDENTIFIER, IDENTIFIER_PIECE

if TYPE_CHECKING:
    from pykyll.sass.parse.indented.lines import Line

_ASSIGNMENT = regex(rf"\$({IDENTIFIER_PIECE})[ \t\n\v\f\r]*:[ \t\n\v\f\r]*")
_FLAG = regex(r"\S+", re.ASCII)


def read_variable(line: Line) -> VariableDeclaration:
    """The assignment that a line is.

    Raises:
        SassError: When it is none.
    """
    forbid_children(line, "variable declarations")
    found = _ASSIGNMENT.match(line.text)
    if found is None or found.end() == len(line.text):
        raise SassError(f'Invalid variable: "{line.text}".', line.place)
    value, flags = _without_flags(line.text[found.end() :])
    for flag in flags:
        if flag not in ("!default", "!global"):
            raise SassError(f'Invalid flag "{flag}".', line.place)
    return VariableDeclaration(
        line.place, found[1], script(line, value), "!default" in flags, "!global" in flags
    )


def _without_flags(text: str) -> tuple[str, list[str]]:
    """A value, and the flags behind it in their order."""
    end = len(text)
    while (start := text.rfind("!", 1, end)) > 0:
        is_last = end == len(text)
        flag = text[start:end] if is_last else text[start:end].rstrip(RUBY_SPACES)
        is_apart = is_last or len(flag) < end - start
        if not is_apart or not IDENTIFIER.fullmatch(flag, 1):
            break
        end = start
    return text[:end], _FLAG.findall(text, end)
