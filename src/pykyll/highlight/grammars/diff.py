"""Unified diffs and patches as Rouge 3.30.0 reads them."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        "root": [
            (r"^ .*$\n?", ""),
            (r"^---$\n?", "p"),
            (r"^[+>].*$\n?", "gi"),
            (r"^[-<].*$\n?", "gd"),
            (r"^!.*$\n?", "gs"),
            (r"^(?:[Ii]ndex|diff).*$\n?", "gh"),
            (r"^(@@[^@]*@@)([^\n]*\n)", ("p", "")),
            (r"^\w.*$\n?", "p"),
            (r"^=.*$\n?", "gh"),
            (r"\s.*$\n?", ""),
        ]
    }
)
lex = GRAMMAR.lex
