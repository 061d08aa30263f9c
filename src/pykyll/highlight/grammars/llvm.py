"""LLVM's assembly as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import run_then
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("llvm")
_NAMES = Words("err", kt=_WORDS["types"], k=_WORDS["keywords"])
_STRING = r'"[^"]*"'
_ID = rf"(?:[-a-zA-Z$._][-a-zA-Z$._0-9]*|{_STRING})"

GRAMMAR = Grammar(
    {
        "root": [
            (r";.*", "c1"),
            (r"\s+", ""),
            (r"(?=[-a-zA-Z$._])", run_then(r"[-a-zA-Z$._0-9]", r"(\s*:)", "nl", "nl")),
            (rf"{_STRING}\s*:", "nl"),
            (rf"@(?:{_ID}|\d+)", "vg"),
            (r"#\d+", "vg"),
            (rf"[%!](?:{_ID}|\d+)", "nv"),
            (rf"c?{_STRING}", "s"),
            (r"0[xX][a-fA-F0-9]+", "m"),
            (r"-?\d+(?:[.]\d+)?(?:[eE][-+]?\d+(?:[.]\d+)?)?", "m"),
            (r"[=<>{}\[\]()*.,!]|x", "p"),
            (r"i[1-9]\d*", "kt"),
            (r"\w+", _NAMES),
        ]
    }
)
lex = GRAMMAR.lex
