"""Fortran as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("fortran")
_NAMES = Words(
    "n", fold=str.lower, k=_WORDS["keywords"], kt=_WORDS["types"], nb=_WORDS["intrinsics"]
)
_NAME = r"[A-Za-z][_A-Za-z0-9]*"
_KIND = rf"(?:\d+|{_NAME})"
_EXPONENT = r"[EeDd][+-]?\d+"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", "w"),
            (r"!.*", "c1"),
            (r"^#.*", "cp"),
            (r"::|[()/;,:&\[\]]", "p"),
            (r"^[0-9]+(?u:\b)", "nl"),
            (r"((?i:format))(\s*)(\()", ("k", "w", "p"), "format"),
            (
                (
                    rf"[+-]?(?:(?:\d++[.]\d*|[.]\d+)(?:{_EXPONENT})?|\d++{_EXPONENT})"
                    rf"(?:_{_KIND})?"
                ),
                "mf",
            ),
            (rf"[+-]?\d+(?:_{_KIND})?", "mi"),
            (r"(?i:b'[01]+'|b\"[01]+\")", "mb"),
            (r"(?i:o'[0-7]+'|o\"[0-7]+\")", "mo"),
            (r"(?i:z'[0-9a-f]+'|z\"[0-9a-f]+\")", "mh"),
            (rf"(?:{_KIND}_)?'", "s1", "single quotes"),
            (rf"(?:{_KIND}_)?\"", "s2", "double quotes"),
            (rf"(?i:[.](?:true|false)[.](?:_{_KIND})?)", "kc"),
            (r"\*\*|//|==|/=|<=|>=|=>|[-+*/<>=%]", "o"),
            (r"\.[A-Za-z]+\.", "ow"),
            (r"(?i:double\s+precision(?u:\b))", "kt"),
            (r"(?i:go\s+to(?u:\b))", "k"),
            (r"(?i:sync\s+(?:all|images|memory)(?u:\b))", "k"),
            (r"(?i:error\s+stop(?u:\b))", "k"),
            (_NAME, _NAMES),
        ],
        "single quotes": [(r"[^']+", "s1"), (r"''", "se"), (r"'", "s1", -1)],
        "double quotes": [(r'[^"]+', "s2"), (r'""', "se"), (r'"', "s2", -1)],
        "format": [
            (r"'", "s1", "single quotes"),
            (r'"', "s2", "double quotes"),
            (r"\(", "p", "format"),
            (r"\)", "p", -1),
            (r",", "p"),
            (r"\s+", "w"),
            (r"[^\s'\"(),]+", "l"),
        ],
    }
)
lex = GRAMMAR.lex
