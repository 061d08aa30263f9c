"""Embedded Elixir as Rouge 3.30.0 reads it, in HTML."""

from __future__ import annotations

from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar

_OPEN = r"<%[%=#]?"
_CLOSE = r"%?%>"

GRAMMAR = Grammar(
    {
        "root": [
            (r"<%#", "c", "comment"),
            (_OPEN, "cp", "elixir"),
            (rf"(?s:.+?(?={_OPEN})|.+)", in_language("html")),
        ],
        "comment": [(_CLOSE, "c", -1), (rf"(?s:.+?(?={_CLOSE})|.+)", "c")],
        "elixir": [(_CLOSE, "cp", -1), (rf"(?s:.+?(?={_CLOSE})|.+)", in_language("elixir"))],
    },
    memory=Inner,
)
lex = GRAMMAR.lex
