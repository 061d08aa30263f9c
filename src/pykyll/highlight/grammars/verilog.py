"""Verilog and SystemVerilog as Rouge 3.30.0 reads them."""

from __future__ import annotations

from pykyll.highlight.grammars.c import comment
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("verilog")

_NAMES = Words(
    "n", k=_WORDS["keywords"], kt=_WORDS["keywords type"], nb=_WORDS["keywords system task"]
)

GRAMMAR = Grammar(
    {
        "bol without label": ["inline whitespace", (r"`define", "cp", "macro"), (r"", "", -1)],
        "bol": [(r"[a-zA-Z_]\w*:(?!:)", "nl"), "bol without label"],
        "inline whitespace": [
            (r"[ \t\r]+", ""),
            (r"\\\n", ""),
            (r"/(?:\\\n)?[*]", comment),
        ],
        "whitespace": [
            (r"\n+", "", "bol"),
            (r"//.*", "c1", "bol"),
            "inline whitespace",
        ],
        "root": [
            (r"\n+", "", "bol without label"),
            "whitespace",
            (r"", "", "statement"),
        ],
        "statement": [
            "whitespace",
            (r'L?"', "s", "string"),
            (r"(?:[0-9_]+\.[0-9_]*|[0-9_]*\.[0-9_]+)(?:[eE][+-]?[0-9_]+)?", "mf"),
            (r"[0-9_]+[eE][+-]?[0-9_]+", "mf"),
            (r"[0-9]*'h[0-9a-fA-F_?]+", "mh"),
            (r"[0-9]*'b?[01xz_?]+", "mb"),
            (r"[0-9]*'d[0-9_?]+", "mi"),
            (r"[0-9_]+[lLuU]*", "mi"),
            (r"[-~!%^&*+=|?:<>/@{}]", "o"),
            (r"[()\[\],.$#;]", "p"),
            (r"`\w+", "cp"),
            (r"[a-zA-Z_]\w*", _NAMES),
        ],
        "string": [
            (r'"', "s", -1),
            (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se"),
            (r'[^\\"\n]+', "s"),
            (r"\\\n?", "s"),
        ],
        "macro": [
            (r"\n", "cp", -1),
            "inline whitespace",
            (r";", "p"),
            (r"=", "o"),
            (r"\w+", ""),
        ],
    },
    start=("root",),
)
lex = GRAMMAR.lex
