"""Rego as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.characters import WORDS
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import until

_NAMES = Words("n", kc="true false null", ow="as default else import not package some with")

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*", "c1"),
            (r"[\[\](){}|.,;!]", "p"),
            (r'"', until('"', "s2")),
            (r"-?\d+\.\d+(?:[eE][+-]?\d+)?", "mf"),
            (r"-?\d+(?:[eE][+-]?\d+)?", "m"),
            (r"\\u[0-9a-fA-F]{4}", "mh"),
            (r"\\[\"/bfnrt]", "se"),
            (r"[-=><+*%/&:?@^~]", "o"),
            (rf"{WORDS}+", _NAMES),
        ]
    }
)
lex = GRAMMAR.lex
