"""CUDA as Rouge 3.30.0 reads it: C++ with more words."""

from __future__ import annotations

from pykyll.highlight.grammars.cpp import KEYWORDS, RESERVED, TYPES
from pykyll.highlight.grammars.cpp import STATES as CPP
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.signatures import Signatures
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("cuda")
_NAMES = Words(
    "n",
    k=f"{KEYWORDS} {_WORDS['keywords']}",
    kt=f"{TYPES} {_WORDS['keywords type']}",
    kr=RESERVED,
)

GRAMMAR = Grammar(
    {**CPP, "statements": [*CPP["statements"][:-1], (r"[a-zA-Z_]\w*", _NAMES)]},
    start=("root", "bol"),
    memory=Signatures,
)
lex = GRAMMAR.lex
