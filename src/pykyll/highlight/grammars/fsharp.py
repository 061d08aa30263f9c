"""F# as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.grammars.ocaml import COMMENT, LITERALS, STRING, dotted
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("fsharp")
_NAMES = Words("n", k=_WORDS["keywords"], ow=_WORDS["word operators"], kt=_WORDS["primitives"])
_OPERATORS = Words("o", p=_WORDS["punctuation"])
_ID = r"(?:[a-zA-Z][\w']*|``[^`\n\r\t]+``)"
_UPPER = r"[A-Z][\w']*"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"false|true|[(][)]|\[\]", "bp"),
            (rf"{_UPPER}(?=\s*[.])", "nn", "dotted"),
            (_UPPER, "nc"),
            (r"[(][*](?![)])", "c", "comment"),
            (r"//.*", "c1"),
            (_ID, _NAMES),
            (r"[\[\];,{}_()!$%&*+./:<=>?@^|~#-]+", _OPERATORS),
            *LITERALS,
        ],
        "comment": COMMENT,
        "string": STRING,
        "dotted": dotted(_ID, r"\["),
    }
)
lex = GRAMMAR.lex
