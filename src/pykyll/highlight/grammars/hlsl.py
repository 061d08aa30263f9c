"""HLSL as Rouge 3.30.0 reads it: C's states with other words, and semantics behind signatures."""

from __future__ import annotations

import re

from pykyll.highlight.grammars.c import STATES as C
from pykyll.highlight.grammars.c import function
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.signatures import Signatures
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

_WORDS = word_lists("hlsl")
_NAMES = Words(
    "n",
    k=_WORDS["keywords"],
    kt=_WORDS["keywords type"],
    kr=_WORDS["reserved"],
    nb=_WORDS["builtins"],
)


class _Signatures(Signatures):
    """Where signatures of functions, with their semantics (`: SV_TARGET`), may end."""

    __slots__ = ()
    MAY_END = regex(r"\)(?:\s*:\s+[a-zA-Z_]\w*)?(?=\s*+(?:[{;]|/[/*]))", re.ASCII)


GRAMMAR = Grammar(
    {
        **C,
        "statements": [*C["statements"][:-1], (r"[a-zA-Z_]\w*", _NAMES)],
        "root": [
            "outer whitespace",
            (r"(?=[\w*])", function),
            (r"\{", "p", "function"),
            "statements",
        ],
    },
    start=("root", "bol"),
    memory=_Signatures,
)
lex = GRAMMAR.lex
