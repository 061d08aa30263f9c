"""Cuts a template into text, `{{ … }}` and `{% … %}`, and knows each piece's line.

Source of the behaviour: `Liquid::TemplateParser`. A tag reaches to the first `%}`, an
output to the first `}` (and one more, if that follows); an opening that nothing closes is
a token of its own.
"""

from __future__ import annotations

from pykyll.regex import regex

_OPENING = regex(r"\{[{%]")


class Tokenizer:
    """The tokens of a template, one at a time."""

    __slots__ = ("_index", "_tokens", "line")

    def __init__(self, source: str) -> None:
        self._tokens = tokens_of(source)
        self._index = 0
        self.line = 1
        """The line at which the next token begins."""

    def begin_of_last(self) -> int:
        """Where in the source the token begins that was handed out last."""
        return sum(map(len, self._tokens[: self._index - 1]))

    def shift(self) -> str | None:
        """The next token, none at the end."""
        if self._index >= len(self._tokens):
            return None
        token = self._tokens[self._index]
        self._index += 1
        self.line += token.count("\n")
        return token


def tokens_of(source: str) -> list[str]:
    """All tokens. Takes linear time: what was not found once is not looked for again."""
    tokens: list[str] = []
    at = 0
    closing = {"{%": 0, "{{": 0}
    while (match := _OPENING.search(source, at)) is not None:
        start = match.start()
        if start > at:
            tokens.append(source[at:start])
        at = _end(source, start, match[0], closing)
        tokens.append(source[start:at])
    if at < len(source):
        tokens.append(source[at:])
    return tokens


def _end(source: str, start: int, opening: str, closing: dict[str, int]) -> int:
    """Where the token ends that begins at `start`."""
    mark = "%}" if opening == "{%" else "}"
    found = source.find(mark, start + 2) if closing[opening] >= 0 else -1
    closing[opening] = found
    if found < 0:
        return start + 2
    return found + (2 if opening == "{%" or source.startswith("}}", found) else 1)
