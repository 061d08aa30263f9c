"""FreeFEM as Rouge 3.30.0 reads it: C++'s states with statements of its own."""

from __future__ import annotations

from pykyll.highlight.grammars import cpp
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.signatures import Signatures
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("freefem")

_NAMES = Words(
    "n",
    k=_WORDS["keywords"],
    kt=_WORDS["types"],
    kr=_WORDS["reserved"],
    nb=_WORDS["builtins"],
    na=_WORDS["attributes"],
)

GRAMMAR = Grammar(
    {
        **cpp.STATES,
        "bol without label": [
            "inline whitespace",
            (r"include|load|ENDIFMACRO|IFMACRO", "cp", "macro"),
            (r"", "", -1),
        ],
        "statements": [
            "whitespace",
            (r'(?:u8|u|U|L)?"', "s", "string"),
            (
                r"(?i:(?:u8|u|l)?'(?:\\.|\\[0-7]{1,3}|\\x[a-f0-9]{1,2}|[^\\'\n])')",
                "sc",
            ),
            (r"(?i:(?:\d++[.]\d*|[.]?\d++)e[+-]?\d+[lu]*)", "mf"),
            (r"(?i:0x[0-9a-f]+[lu]*)", "mh"),
            (r"(?i:0[0-7]+[lu]*)", "mo"),
            (r"(?i:\d+[lu]*)", "mi"),
            (r"\*/", "err"),
            (r"[~!%^&*+=|?:<>/'-]", "o"),
            (r"[()\[\],.;]", "p"),
            (r"case(?u:\b)", "k", "case"),
            (r"(?:true|false|NaN)(?u:\b)", "nb"),
            (r"[a-zA-Z_]\w*", _NAMES),
        ],
    },
    start=("root", "bol"),
    memory=Signatures,
)
lex = GRAMMAR.lex
