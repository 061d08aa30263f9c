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
    while True:
        code, opened, text = text.partition(start)
        result += around.feed(code)
        if not opened:
            return Lexed(merged(result), around.warnings)
        section, closed, text = text.partition(end)
        result.append((ESCAPE, section))
        if not closed:
            return Lexed(merged(result), around.warnings)
