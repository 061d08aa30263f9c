"""Jsonnet as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("jsonnet")
_NAMES = Words(
    "nx",
    k=_WORDS["keywords"],
    kd="function",
    kc="null true false",
    nb=_WORDS["builtins"],
)
_ESCAPE = r"\\(?:u[0-9a-fA-F]{4}|.)"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*|#.*", "c1"),
            (r"/\*", until("*/", "cm")),
            (r"-?(?:0|[1-9]\d*)\.\d+(?:[eE][+-]\d+)?", "mf"),
            (r"-?(?:0|[1-9]\d*)(?:[eE][+-]\d+)?", "mi"),
            (r"[{}:.,;+\[\]=%()]", "p"),
            (r'"', "s", "double quotes"),
            (r"'", "s", "single quotes"),
            (r"\|\|\|", "s", "block"),
            (r"\$", "k"),
            (r"[a-zA-Z_][a-zA-Z0-9_]*", _NAMES),
        ],
        "double quotes": [(_ESCAPE, "se"), (r'"', "s", -1), (r'[^\\"]+', "s")],
        "single quotes": [(_ESCAPE, "se"), (r"'", "s", -1), (r"[^\\']+", "s")],
        "block": [(_ESCAPE, "se"), (r"\|\|\|", "s", -1), (r"[^|\\]+|\|", "s")],
    }
)
lex = GRAMMAR.lex
