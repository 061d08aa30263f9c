"""OCaml as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule

_WORDS = word_lists("ocaml")
_NAMES = Words(
    "n",
    k=f"{_WORDS['keywords']} match raise",
    ow=_WORDS["word operators"],
    kt=_WORDS["primitives"],
)
_ID = r"[a-zA-Z_][\w']*"
_UPPER = r"[A-Z][\w']*"

LITERALS: list[Rule | str] = [
    (r"-?\d[\d_]*+(?:.[\d_]*+)?[eE][+-]?\d[\d_]*", "mf"),
    (r"0[xX][0-9a-fA-F][0-9a-fA-F_]*", "mh"),
    (r"0[oO][0-7][0-7_]*", "mo"),
    (r"0[bB][01][01_]*", "mb"),
    (r"\d[\d_]*", "mi"),
    (r"'(?:\\[\\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2})'", "sc"),
    (r"'[.]'", "sc"),
    (r"'", "k"),
    (r'"', "s2", "string"),
]
STRING: list[Rule | str] = [
    (r'[^\\"]+', "s2"),
    (r"\\[\\\"'ntbr]|\\\d{3}|\\x[0-9a-fA-F]{2}", "se"),
    (r"\\\n", "s2"),
    (r'"', "s2", -1),
]
COMMENT: list[Rule | str] = [
    (r"[^(*)]+", "c"),
    (r"[(][*]", "c", "comment"),
    (r"[*][)]", "c", -1),
    (r"[(*)]", "c"),
]


def dotted(name: str, after: str) -> list[Rule | str]:
    """Return the rules behind a module's name."""
    return [
        (r"\s+", ""),
        (r"[.]", "p"),
        (rf"{_UPPER}(?=\s*[.])", "nn"),
        (_UPPER, "nc", -1),
        (name, "n", -1),
        (after, "p", -1),
    ]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"false|true|[(][)]|\[\]", "bp"),
            (rf"{_UPPER}(?=\s*[.])", "nn", "dotted"),
            (rf"`{_ID}", "nt"),
            (_UPPER, "nc"),
            (r"[(][*](?![)])", "c", "comment"),
            (_ID, _NAMES),
            (r"[(){}\[\];]+", "p"),
            (r"[;,_!$%&*+./:<=>?@^|~#-]+", "o"),
            *LITERALS,
        ],
        "comment": COMMENT,
        "string": STRING,
        "dotted": dotted(_ID, r"[({\[]"),
    }
)
lex = GRAMMAR.lex
