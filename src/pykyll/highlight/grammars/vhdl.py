"""VHDL as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("vhdl")
_NAMES = Words(
    "n",
    fold=str.lower,
    k=_WORDS["keywords"],
    kt=_WORDS["keywords type"],
    ow=_WORDS["operator words"],
)
_ID = r"[a-zA-Z][a-zA-Z0-9_]*"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"--.*", "c1"),
            (r"-?\d+", "mi"),
            (r"[boxBOX]?\"[^\"]*\"", "s1"),
            (r"'[^']?'", "sc"),
            (rf"'{_ID}", "na"),
            (r"[(),:;]", "p"),
            (r"(?i:true|false|null)(?u:\b)", "nb"),
            (_ID, _NAMES),
            (
                (
                    r"=>|[*][*]|:=|/=|>=|<=|<>|\?\?|\?=|\?/=|\?>|\?<|\?>=|\?<=|<<|>>"
                    r"|[#&'*+-./:<=>?@^]"
                ),
                "o",
            ),
        ]
    }
)
lex = GRAMMAR.lex
