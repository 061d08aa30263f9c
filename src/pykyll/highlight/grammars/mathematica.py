"""Mathematica's Wolfram Language as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("mathematica")
_NAMES = Words("nv", bp=_WORDS["keywords"], nb=_WORDS["builtins"])
_NUMBER = r"(?:\.\d+|\d+\.\d*|\d+)"
_PRECISION = rf"(?:`(?:`?{_NUMBER})?)?"
_EXPONENT = r"(?:\*\^[+-]?\d+)?"
_ID = r"[a-zA-Z$][$a-zA-Z0-9]*"
_STRING = quoted('"')
_SYMBOL = rf"(?>(?:{_ID}|\\\[{_ID}\])+)"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", "w"),
            (r"\(\*", "c", "comment"),
            (rf"\d++\^\^(?:\.\w+|\w+\.\w*|\w+){_PRECISION}{_EXPONENT}", "m"),
            (rf"{_NUMBER}{_PRECISION}{_EXPONENT}", "m"),
            (rf"::(?:{_ID}|{_STRING})", "nt"),
            (r"(?:In|Out)\[[0-9]+\]:?=", "gp"),
            (rf"`?{_SYMBOL}(?:`{_SYMBOL})*`?", _NAMES),
            (rf"#(?:{_ID}|\"{_ID}\")|#[0-9]*", "nf"),
            (r"[+\-*/|,;.:@~=><&`'^?!_%]", "o"),
            (r"[\[\](){}]", "p"),
            (_STRING, "s"),
        ],
        "comment": [
            (r"\(\*", "c", "comment"),
            (r"\*\)", "c", -1),
            (rf"::{_ID}::", "cp"),
            (r"[ ]:(?>(?:[a-zA-Z$][$a-zA-Z0-9]*+|\s++)+):[ ]", "cp"),
            (r".", "c"),
        ],
    }
)
lex = GRAMMAR.lex
