"""Vim script as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("viml")
_BUILTINS = f"{_WORDS['function']} {_WORDS['option']} {_WORDS['auto']}"
_NAMES = Words("", k=_WORDS["command"], nb=_BUILTINS)

GRAMMAR = Grammar(
    {
        "root": [
            (r'^(\s*)(".*)$', ("", "c")),
            (r"^\s*\\", "se"),
            # blank lines at once: each would look for what follows the last of them
            (r"^\s++(?![\\\"])|[ \t]+", ""),
            (quoted("/", in_line=True), "sr"),
            (quoted('"', in_line=True), "s2"),
            (quoted("'", in_line=True), "s1"),
            (r"-?\d+", "m"),
            (r"#(?i:[0-9a-f]{6})", "mh"),
            (r"^:", "p"),
            (r"[():<>+=!\[\]{}|,~.-]", "p"),
            (r"(?:let|if|else|endif|elseif|fun|function|endfunction)(?u:\b)", "k"),
            (r"(?:NONE|bold|italic|underline|dark|light)(?u:\b)", "nb"),
            (r"[absg]:\w+(?u:\b)", "nv"),
            (r"\w+(?u:\b)", _NAMES),
            (r"[\s\S]", ""),
        ]
    }
)
lex = GRAMMAR.lex
