"""Configuration of SSH as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        "root": [(r"[a-zA-Z0-9]+", "k", "statement"), "blanks and comments"],
        "statement": [
            (r"\n", "", -1),
            (r"(?:yes|no|confirm|ask|always|auto|none|force)(?u:\b)", "no"),
            (r"\d+", "m"),
            (r"[^#\s;{}$\\]+", ""),
            "blanks and comments",
        ],
        "blanks and comments": [(r"\s+", ""), (r"#.*", "c1")],
    }
)
lex = GRAMMAR.lex
