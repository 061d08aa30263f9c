"""Scheme as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import Final

from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("scheme")
_CALLED = Words("nf", k=_WORDS["keywords"], nb=_WORDS["builtins"])
_ID = r"[a-zA-Z0-9!$%&*+,/:<=>?@^_~|-]+"
RADIX_NUMBERS: Final = (
    (r"#b[01]+", "mb"),
    (r"#o[0-7]+", "mo"),
    (r"#d[0-9]+", "mi"),
    (r"#x[0-9a-fA-F]+", "mh"),
    (r"#[ei][\d.]+", "mx"),
)
"""Numbers that name their radix, or whether they are exact."""

GRAMMAR = Grammar(
    {
        "root": [
            (r";.*", "c1"),
            (r"\s+", ""),
            (r"-?\d+\.\d+", "mf"),
            (r"-?\d+", "mi"),
            (r"[+-]inf[.][f0]", "m"),
            *RADIX_NUMBERS,
            (quoted('"'), "s"),
            (rf"'{_ID}", "ss"),
            (r"#\\(?:[()/'\"._!$%& ?=+-]|[a-zA-Z0-9]+)", "sc"),
            (r"#t|#f", "no"),
            (r"'|#|`|,@|,|\.", "o"),
            (r"[(\[]", "p", "command"),
            (r"[)\]]", "p"),
            (_ID, "nv"),
        ],
        "command": [(_ID, _CALLED, -1), (r"", "", -1)],
    }
)
lex = GRAMMAR.lex
