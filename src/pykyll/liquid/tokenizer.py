"""Cuts a template into text, `{{ … }}` and `{% … %}`, and knows each piece's line."""

from __future__ import annotations

from pykyll.liquid.syntax import TOKENS


class Tokenizer:
    """The tokens of a template, one at a time."""

    __slots__ = ("_index", "_tokens", "line")

    def __init__(self, source: str) -> None:
        self._tokens = [token for token in TOKENS.split(source) if token]
        self._index = 0
        self.line = 1
        """The line at which the next token begins."""

    def shift(self) -> str | None:
        """The next token, none at the end."""
        if self._index >= len(self._tokens):
            return None
        token = self._tokens[self._index]
        self._index += 1
        self.line += token.count("\n")
        return token
