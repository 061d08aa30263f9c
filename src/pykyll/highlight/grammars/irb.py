"""Sessions in IRB and Pry as Rouge 3.30.0 reads them: a console's, in Ruby."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.grammars.console import session
from pykyll.highlight.lexer import Lexer
from pykyll.highlight.piecewise import Piecewise
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.highlight.tokens import Lexed

_PROMPT = regex(r'(?>.*?(?:irb|pry)).*?[>"*]')


def lex(text: str, options: Mapping[str, object]) -> Lexed:
    """Return the tokens of a session."""
    commands, output = Lexer("ruby", options), Lexer("irb_output", options)
    return session(text, _PROMPT, None, Piecewise(commands), Piecewise(output))
