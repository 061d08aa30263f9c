"""Objective-C++ as Rouge 3.30.0 reads it: C++'s states with Objective-C's."""

from __future__ import annotations

from pykyll.highlight.grammars.cpp import KEYWORDS, RESERVED, TYPES
from pykyll.highlight.grammars.cpp import STATES as CPP
from pykyll.highlight.grammars.objective_c import with_objects
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.signatures import Signatures

_STATES = with_objects(CPP, Words("n", k=KEYWORDS, kt=TYPES, kr=RESERVED, nb="YES NO nil"))
_STATES["statements"] = [
    (r"(\.)(class)", ("o", "bp")),
    (r"(@selector)(\()(class)(\))", ("k", "p", "bp", "p")),
    *_STATES["statements"],
]

GRAMMAR = Grammar(_STATES, start=("root", "bol"), memory=Signatures)
lex = GRAMMAR.lex
