"""Elm as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar

_KEYWORDS = "module|exposing|port|import|as|type|alias|if|then|else|case|of|let|in"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"--.*", "c1"),
            (r"\{-", "cm", "comment"),
            (rf"(?:{_KEYWORDS})(?u:\b)", "k"),
            (r"[a-z]\w*|_", "n"),
            (r"[A-Z]\w*", "kt"),
            (r"::|[+-/*%=<>^|!\\@#$&~?]", "o"),
            (r'"""', "s", "multiline string"),
            (r"'(?:\\.|.)'", "sc"),
            (r'"', "s", "double quotes"),
            (r"(?i:0x[\da-f]+)", "mh"),
            (r"\d+[eE][+-]?\d+", "mf"),
            (r"\d+\.\d+(?:[eE][+-]?\d+)?", "mf"),
            (r"\d+", "mi"),
            (r"[\[\](),;`{}:]", "p"),
        ],
        "comment": [
            (r"-\}", "cm", -1),
            (r"\{-", "cm", "comment"),
            (r"[^-{}]+", "cm"),
            (r"[-{}]", "cm"),
        ],
        "double quotes": [(r'[^\\"]+', "s2"), (r"\\\"", "se"), (r'"', "s2", -1)],
        "multiline string": [
            (r"\\\"", "se"),
            (r'"""', "s", -1),
            (r'[^"]+', "s"),
            (r'"', "s"),
        ],
    }
)
lex = GRAMMAR.lex
