"""Brainfuck as Rouge 3.30.0 reads it: a loop at the very beginning is a comment."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        "beginning": [(r"\s+", ""), (r"\[", "cm", "comment"), (r"", "", -1)],
        "comment": [(r"\[", "cm", "comment"), (r"\]", "cm", -1), (r"[^\[\]]+", "cm")],
        "root": [(r"\]", "err"), "commands"],
        "loop": [(r"\]", "p", -1), "commands"],
        "commands": [
            (r"\[", "p", "loop"),
            (r"[^><+\-.,\[\]]+", "c1"),
            (r"[><]+", "nb"),
            (r"[+\-.,]+", "nf"),
        ],
    },
    start=("root", "beginning"),
)
lex = GRAMMAR.lex
