"""Solidity as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("solidity")
_NAMES = Words(
    "n",
    k=_WORDS["keywords"],
    nb=_WORDS["builtins"],
    kc=_WORDS["constants"],
    kt=_WORDS["keywords type"],
    kr=_WORDS["reserved"],
)
_ESCAPES = [(r"\\(?:u[a-fA-F0-9]{4}|x..|[^x])", "se"), (r"[^\\\"'\n]+", "s"), (r"\\\n?", "s")]

GRAMMAR = Grammar(
    {
        "line start": ["inline whitespace", (r"", "", -1)],
        "inline whitespace": [
            (r"[ \t\r]+", ""),
            (r"\\\n", ""),
            (r"/\*", "cm", "comment"),
        ],
        "whitespace": [
            (r"\n+", "", "line start"),
            (r"//", until("\n", "c1"), "line start"),
            "inline whitespace",
        ],
        "statements": [
            (r'(?:hex)?"', "s", "double quotes"),
            (r"(?:hex)?'", "s", "single quotes"),
            (r"\d+\.\d+(?:[eE]\d+)?", "mf"),
            (r"(?i:0x[0-9a-f]+)", "mh"),
            (r"\d+(?:[eE]\d+)?", "mi"),
            (r"\*/", "err"),
            (r"[~!%^&*+=|?:<>/-]", "o"),
            (r"[()\[\],.]", "p"),
            (r"u?fixed\d+x\d+", "kr"),
            (r"bytes\d+", "kt"),
            (r"u?int\d+", "kt"),
            (r"[a-zA-Z$_][\w$_]*", _NAMES),
        ],
        "root": ["whitespace", (r"", "", "statement")],
        "statement": [(r";", "p", -1), "whitespace", "statements", (r"[{}]", "p")],
        "double quotes": [*_ESCAPES, (r'"', "s", -1), (r"'", "s")],
        "single quotes": [*_ESCAPES, (r"'", "s", -1), (r'"', "s")],
        "comment": [(r"\*/", "cm", -1), (r"[^*/]+", "cm"), (r"[*/]", "cm")],
    },
    start=("root", "line start"),
)
lex = GRAMMAR.lex
