"""Pascal as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists


def _any_of(name: str) -> str:
    return rf"(?i:{'|'.join(word_lists('pascal')[name].split())})(?u:\b)"


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"(?://|--).*\n?", "c1"),
            (r"\(\*", until("*)", "cm")),
            (r"\{", until("}", "cm")),
            (
                (
                    r"(?:0[xX][0-9a-fA-F]*|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
                    r"(?:L|l|UL|ul|u|U|F|f|ll|LL|ull|ULL)?"
                ),
                "m",
            ),
            (r"\$[0-9A-Fa-f]+", "mh"),
            (r"[~!@#$%^&*()+`\-={}\[\]:;<>?,./|\\]", "p"),
            (r"'(?:[^']|'')*'", "s"),
            (r"(?i:true|false|nil)(?u:\b)", "nb"),
            (_any_of("keywords"), "k"),
            (_any_of("keywords type"), "kt"),
            (r"@?[_a-zA-Z]\w*", "n"),
        ]
    }
)
lex = GRAMMAR.lex
