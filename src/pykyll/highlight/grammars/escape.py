"""Rouge 3.30.0's `escape`: code in which some sections would go to the page unescaped.

Rouge prints those sections as errors unless a program allows them, which no configuration can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.lexer import Lexer, find
from pykyll.highlight.piecewise import Piecewise
from pykyll.highlight.tokens import ESCAPE, Lexed, Token, merged

if TYPE_CHECKING:
    from collections.abc import Mapping


_SIGNS = (("start", "<!"), ("end", "!>"))


def lex(text: str, options: Mapping[str, object]) -> Lexed:
    """Return the tokens of the language that the option `lang` names, and the sections.

    Options: `lang`, `start` (`<!`) and `end` (`!>`) of a section.
    """
    start, end = (str(options.get(name) or default) for name, default in _SIGNS)
    around = Piecewise(find(str(options.get("lang"))) or Lexer("plaintext"))
    result: list[Token] = []
    place = 0
    while True:
        opening = _find(text, start, place)
        result += around.feed(text[place:opening])
        if opening == len(text):
            return Lexed(merged(result), around.warnings)
        place = opening + len(start)
        closing = _find(text, end, place)
        result.append((ESCAPE, text[place:closing]))
        if closing == len(text):
            return Lexed(merged(result), around.warnings)
        place = closing + len(end)


def _find(text: str, sign: str, place: int) -> int:
    """Return where the sign is next, or the text's end."""
    found = text.find(sign, place)
    return len(text) if found < 0 else found
