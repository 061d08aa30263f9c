"""MiniZinc as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.grammars.c import comment
from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("minizinc")

_NAMES = Words(
    "nx", k=_WORDS["keywords"], kt=_WORDS["types"], nb=_WORDS["builtins"], o=_WORDS["operators"]
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+|\\\n", "w"),
            (r"%.*", "c1"),
            (r"/(?:\\\n)?[*]", comment),
            (quoted('"'), "s"),
            # words too, as Rouge has it: `model` begins with one
            (r"not|xor|div|mod|!=|\.\.|[<>=+*/\\-]", "o"),
            (r"[|()\[\]{},:;]", "p"),
            (r"(?:true|false)(?u:\b)", "kc"),
            (r"\d+(?:\.(?!\.)\d*)?(?:[eE][-+]?\d+)?", "m"),
            (r"[$a-zA-Z_]\w*", _NAMES),
        ]
    }
)
lex = GRAMMAR.lex
