"""MATLAB as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("matlab")

_NAMES = Words("n", k=_WORDS["keywords"], nb=_WORDS["builtins"])


def _shell_command(scan: Scan, match: re.Match[str], group: int) -> None:
    from pykyll.highlight.grammars import shell

    scan.emit("k", match[group + 1])
    scan.nested(match[group + 2], shell.GRAMMAR)


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"\{%", until("%}", "cm")),
            (r"%.*", "c1"),
            (r"(\.\.\.)(.*)", ("k", "c")),
            (r"^(!)(.*?)(?=%|$)", _shell_command),
            (r"[a-zA-Z]\w*", _NAMES),
            (r"[(){};:,/\\\]\[]", "p"),
            (r"~=|==|<<|>>|[-~+/*%=<>&^|.@]", "o"),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:[eE][+-]?[0-9]+)?|\d+[eE][+-]?[0-9]+", "mf"),
            (r"\d+L", "il"),
            (r"\d+", "mi"),
            (r"'(?=.*?')", "s1", "character array"),
            (r'"(?=.*?")', "s2", "string"),
            (r"'", "o"),
        ],
        "character array": [(r"[^']+", "s1"), (r"''", "se"), (r"'", "s1", -1)],
        "string": [(r'[^"]+', "s2"), (r'""', "se"), (r'"', "s2", -1)],
    }
)
lex = GRAMMAR.lex
