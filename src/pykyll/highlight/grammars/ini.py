"""INI files as Rouge 3.30.0 reads them."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import until

GRAMMAR = Grammar(
    {
        "blank": [(r"[;#]", until("\n", "c")), (r"\s+", ""), (r"\\\n", "se")],
        "root": [
            "blank",
            (r"([\w.-]{1,250}+)(\s*+)(=)", ("py", "", "p"), "value"),
            (r"\[", until("]", "nn", in_line=True)),
        ],
        "value": [
            (r"\n", "", -1),
            "blank",
            (r'"', "s", "double quotes"),
            (r"'", until("'", "s", in_line=True)),
            "escape",
            (r"[^\\\n]+", "s"),
        ],
        "double quotes": [(r'"', "s", -1), "escape", (r'[^\\"]+', "s")],
        "escape": [(r"\\[\s\S]", "se")],
    }
)
lex = GRAMMAR.lex
