"""Assembly of Motorola's 68000 as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("m68k")
_NAMES = Words(
    "nv",
    fold=str.lower,
    k=_WORDS["keywords"],
    kt=_WORDS["keywords type"],
    kr=_WORDS["reserved"],
    nb=_WORDS["builtins"],
)

GRAMMAR = Grammar(
    {
        "beginning": [(r"\s+", ""), (r"", "", -1)],
        "root": [(r"", "", "statements")],
        "statements": [
            (r"\n+", "", "beginning"),
            (r"^\*.*|;.*", "c1", "beginning"),
            (r"\s+", ""),
            (r'"', "s", "string"),
            (r"#", "nd"),
            (r"^\.?[a-zA-Z0-9_]+:?", "nl"),
            (r"\.[bBsSwWlL]\s", "nd"),
            (r"'(?:\\.|\\[0-7]{1,3}|\\[xX][a-fA-F0-9]{1,2}|[^\\'\n])'", "sc"),
            (r"\$[0-9a-fA-F]+", "mh"),
            (r"@[0-8]+", "mo"),
            (r"%[01]+", "mb"),
            (r"\d+", "mi"),
            (r"[*~&+=|?:<>/-]", "o"),
            (r"\\.", "cp"),
            (r"[(),.]|\[[a-zA-Z0-9]*\]", "p"),
            (r"_+(?![a-zA-Z0-9_])", "n"),
            (r"[a-zA-Z_][a-zA-Z0-9_]*", _NAMES),
        ],
        "string": [
            (r'"', "s", -1),
            (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se"),
            (r'[^\\"\n]+|\\\n?', "s"),
        ],
    },
    start=("root", "beginning"),
)
lex = GRAMMAR.lex
