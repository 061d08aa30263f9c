"""Pony as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.grammars.c import comment
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import run_then
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("pony")
_NAMES = Words("n", kd=_WORDS["capabilities"], kr=_WORDS["keywords"])
_HEX = r"[0-9a-fA-F_]"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r'"""', "sd", "docstring"),
            (r"//.*", "c1"),
            (r"/(?:\\\n)?[*]", comment),
            (r'"', "s", "string"),
            (r"[~!%^&*+=|?:<>/-]", "o"),
            (r"(?:true|false|NULL)(?u:\b)", "no"),
            (r"[A-Z_][a-zA-Z0-9_]*", "nc"),
            (r"[()\[\],.';]", "p"),
            (
                rf"0[xX](?:{_HEX}*\.{_HEX}+|{_HEX}+)[pP][+-]?[0-9_]+[fFL]?i?",
                "mf",
            ),
            (
                r"(?=[0-9])",
                run_then(
                    r"[0-9_]",
                    r"((?:\.[0-9_]+[eE][+-]?[0-9_]+|\.[0-9_]*|[eE][+-]?[0-9_]+)[fFL]?i?)",
                    *("mf", "mf"),
                ),
            ),
            (rf"0[xX]{_HEX}+", "mh"),
            (r"(?:0|[1-9][0-9_]*)[LUu]?", "mi"),
            (r"[a-z][a-zA-Z0-9_]*", _NAMES),
        ],
        "string": [
            (r'"', "s", -1),
            (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se"),
            (r'[^\\"\n]+|\\\n?', "s"),
        ],
        "docstring": [(r'"""', "sd", -1), (r'[^"]+|"', "sd")],
    }
)
lex = GRAMMAR.lex
