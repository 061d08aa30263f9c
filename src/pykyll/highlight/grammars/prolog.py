"""Prolog as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.characters import LOWER, WORDS
from pykyll.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        "start": [(r"#.*", "c1"), (r"", "", -1)],
        "root": [
            (r"\s+", ""),
            (r"%.*", "c1"),
            (r"/\*", "cm", "comment"),
            (r"[\[\](){}|.,;!]", "p"),
            (r":-|-->", "p"),
            (r'"[^"]*"', "s2"),
            (r"\d+\.\d+", "mf"),
            (r"\d+", "m"),
            (rf"{LOWER}{WORDS}*", "ss"),
            (r"'[^']*'", "ss"),
            (r"[A-Z]+\w*", "nv"),
            (rf"_{WORDS}*", "nv"),
            (r"(?:<|>|=<|>=|==|=:=|=|/|//|\*|\+|-)(?=\s|[a-zA-Z0-9\[])", "o"),
            (r"[#&*+-./:<=>?@^~]+", "o"),
        ],
        # words in comments are errors with Rouge too
        "comment": [
            (r"/\*", "cm", "comment"),
            (r"\s*+\*[^*/]+", "cm"),
            (r"\*/", "cm", -1),
            (r"[^*/\s]+|\s+(?!\*)", "err"),
        ],
    },
    start=("root", "start"),
)
lex = GRAMMAR.lex
