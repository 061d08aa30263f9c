"""Literate CoffeeScript as Rouge 3.30.0 reads it: Markdown, with code in lines indented by four."""

from __future__ import annotations

from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        "root": [
            (r"^(?:    .*\n)+", in_language("coffeescript")),
            (r"^(?: {0,3}(?:\S.*)?\n)*", in_language("markdown")),
        ]
    },
    memory=Inner,
)
lex = GRAMMAR.lex
