"""Configuration files of any kind as Rouge 3.30.0 reads them."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import until

GRAMMAR = Grammar(
    {
        "root": [
            (r"#", until("\n", "c")),
            (r'".*?"', "s2"),
            (r"'.*?'", "s1"),
            (r"[a-zA-Z]\w*", "n"),
            (r"\d+", "m"),
            (r"[^\w#\"']+", ""),
        ]
    }
)
lex = GRAMMAR.lex
