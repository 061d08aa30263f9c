"""Turtle and TriG as Rouge 3.30.0 reads them."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import closed, run_then, until

_CHARACTER = r"[^:;<>#@\"().\[\]{} ]"

GRAMMAR = Grammar(
    {
        "root": [
            (r"@(?:base|prefix)(?u:\b)", "kd"),
            (r"(?:true|false)(?u:\b)", "kc"),
            (r'"""(?s:.*?)"""', "s"),
            (r'"', closed(r'"(?>(?:[^"\\]|\\.)*)', '"', "s")),
            (r"'''(?s:.*?)'''", "s"),
            (r"'", closed(r"'(?>(?:[^'\\]|\\.)*)", "'", "s")),
            (r"#.*", "c1"),
            (r"@[^\s,.;]+", "na"),
            (r"[+-]?[0-9]+\.[0-9]*E[+-]?[0-9]+", "mf"),
            (r"[+-]?\.[0-9]+E[+-]?[0-9]+", "mf"),
            (r"[+-]?[0-9]+E[+-]?[0-9]+", "mf"),
            (r"[+-]?[0-9]*\.[0-9]", "mf"),
            (r"[+-]?[0-9]+", "mi"),
            (r"[.,;(){}\[\]]|\^\^", "p"),
            (r"<", until(">", "nl")),
            (r"(?i:base|prefix)(?u:\b)", "kd"),
            (r"GRAPH(?u:\b)", "k"),
            (r"a(?u:\b)", "k"),
            (r"\s+", "w"),
            (rf"(?={_CHARACTER})", run_then(_CHARACTER, r"(:)", "nn", "nn")),
            (r":", "nn"),
            (rf"{_CHARACTER}+", "n"),
        ]
    }
)
lex = GRAMMAR.lex
