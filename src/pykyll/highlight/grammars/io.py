"""Io as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.grammars.c import comment
from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, Words

_NAMES = Words(
    "n",
    kc="nil false true",
    nb="args call clone do doFile doString else elseif for if list method return super then",
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*", "c1"),
            (r"#.*", "c1"),
            (r"/(?:\\\n)?[*]", comment),
            (r"/[+]", "cm", "nested comment"),
            (quoted('"'), "s"),
            (r":?:=", "k"),
            (r"[()]", "p"),
            (r"[-=;,*+><!/|^.%&\[\]{}]", "o"),
            (r"[A-Z]\w*", "nc"),
            (r"[a-z_]\w*", _NAMES),
            (r"\d+[.]?\d*(?:[eE][+-]?[0-9]+)?", "mf"),
            (r"@@?", "k"),
        ],
        "nested comment": [
            (r"[^/+]+", "cm"),
            (r"/[+]", "cm", "nested comment"),
            (r"[+]/", "cm", -1),
        ],
    }
)
lex = GRAMMAR.lex
