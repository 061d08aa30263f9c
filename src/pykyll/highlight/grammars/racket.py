"""Racket as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.grammars.scheme import RADIX_NUMBERS
from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("racket")
_CALLED = Words("nf", k=_WORDS["keywords"], nb=_WORDS["builtins"])
_ID = r"[^\s()\[\]{}'`,.]+"

GRAMMAR = Grammar(
    {
        "root": [
            (r";.*", "c1"),
            (r"#!.*", "c1"),
            (r"#\|", "cm", "block comment"),
            (r"#;", "cm", "form comment"),
            (r"\s+", ""),
            (r"[+-]inf[.][f0]|[+-]nan[.]0|-min[.]0|[+]max[.]0", "mf"),
            (r"-?\d+\.\d+", "mf"),
            (r"-?\d+", "mi"),
            (rf"#:{_ID}", "nt"),
            *RADIX_NUMBERS,
            (quoted('"'), "s"),
            (rf"['`]{_ID}", "ss"),
            (r"#\\(?:[()/'\"._!$%& ?=+-]|[a-zA-Z0-9]+)", "sc"),
            (r"(?i:#t(?:rue)?|#f(?:alse)?)", "no"),
            (r"'|#|`|,@|,|\.", "o"),
            (r"[(\[{]", "p", "command"),
            (r"[)\]}]", "p"),
            (_ID, "nv"),
        ],
        "block comment": [
            (r"[^|#]+", "cm"),
            (r"\|#", "cm", -1),
            (r"#\|", "cm", "block comment"),
            (r"[|#]", "cm"),
        ],
        "form comment": [
            (r"[({\[]", "cm", "inside form comment"),
            (r"\"(?:\\\"|[^\"])*?\"", "cm", -1),
            (r"\S+", "cm", -1),
            (r"", "", -1),
        ],
        "inside form comment": [
            (r"[^(){}\[\]]+", "cm"),
            (r"[)}\]]", "cm", -1),
            (r"[({\[]", "cm", "inside form comment"),
        ],
        "command": [(_ID, _CALLED, -1), (r"", "", -1)],
    }
)
lex = GRAMMAR.lex
