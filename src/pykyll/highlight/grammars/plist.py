"""Property lists in their old notation as Rouge 3.30.0 reads them."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import closed

GRAMMAR = Grammar(
    {
        "root": [
            (r"//.*", "c"),
            (r"/\*", closed(r"/\*[\s\S](?>(?:(?!\*/)[\s\S])*)", r"\*/", "c")),
            (r"\s+", "w"),
            (r"\{", "p", "dictionary"),
            (r"\(", "p", "array"),
            (r'"', closed(r'"(?>(?:[^"\\]|\\.)*)', '"', "s2")),
            (r"'", closed(r"'(?>(?:[^'\\]|\\.)*)", "'", "s1")),
            (r"<", "p", "data"),
            (r"[\w$/:.-]+", "l"),
        ],
        "dictionary": ["root", (r"[=;]", "p"), (r"\}", "p", -1)],
        "array": ["root", (r",", "p"), (r"\)", "p", -1)],
        "data": [(r"[0-9a-fA-F\s]+", "mh"), (r">", "p", -1)],
    }
)
lex = GRAMMAR.lex
