"""GLSL as Rouge 3.30.0 reads it: C's states with other words."""

from __future__ import annotations

from pykyll.highlight.grammars.c import STATES as C
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.signatures import Signatures
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("glsl")
_NAMES = Words(
    "n",
    k=_WORDS["keywords"],
    kt=_WORDS["keywords type"],
    kr=_WORDS["reserved"],
    nb=_WORDS["builtins"],
)

GRAMMAR = Grammar(
    {**C, "statements": [*C["statements"][:-1], (r"[a-zA-Z_]\w*", _NAMES)]},
    start=("root", "bol"),
    memory=Signatures,
)
lex = GRAMMAR.lex
