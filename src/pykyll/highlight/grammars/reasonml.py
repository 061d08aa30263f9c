"""ReasonML as Rouge 3.30.0 reads it: OCaml in other signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.grammars.ocaml import STRING, dotted
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule

_WORDS = word_lists("reasonml")
_NAMES = Words("n", k=_WORDS["keywords"], ow=_WORDS["word operators"], kt=_WORDS["primitives"])
NAME = r"[a-zA-Z_][\w']*"
UPPER_NAME = r"[A-Z][\w']*"

LITERALS: list[Rule | str] = [
    (r"\d[\d_]*+(?:.[\d_]*+)?[eE][+-]?\d[\d_]*", "mf"),
    (r"0[xX][0-9a-fA-F][0-9a-fA-F_]*", "mh"),
    (r"0[oO][0-7][0-7_]*", "mo"),
    (r"0[bB][01][01_]*", "mb"),
    (r"\d[\d_]*", "mi"),
    (r"'(?:\\[\\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2})'", "sc"),
    (r"'[^'/]'", "sc"),
    (r"'", "k"),
    (r'"', "s2", "string"),
]
COMMENTS: list[Rule | str] = [(r"//.*", "c1"), (r"/\*", "cm", "comment")]
COMMENT: list[Rule | str] = [
    (r"[^/*]+", "cm"),
    (r"/\*", "cm", "comment"),
    (r"\*/", "cm", -1),
    (r"[*/]", "cm"),
]

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"false|true|[(][)]|\[\]", "bp"),
            (rf"{UPPER_NAME}(?=\s*[.])", "nn", "dotted"),
            (rf"`{NAME}", "nt"),
            (UPPER_NAME, "nc"),
            *COMMENTS,
            (NAME, _NAMES),
            (r"[(){}\[\];]+", "p"),
            (r"[;,_!$%&*+./:<=>?@^|~#-]+", "o"),
            *LITERALS,
        ],
        "comment": COMMENT,
        "string": STRING,
        "dotted": dotted(NAME, r"[({\[]"),
    }
)
lex = GRAMMAR.lex
