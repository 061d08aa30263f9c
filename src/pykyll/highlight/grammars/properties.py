"""Java's `.properties` as Rouge 3.30.0 reads them."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import until

_ESCAPE = (r"\\u[0-9]{4}|\\[\s\S]", "se")

GRAMMAR = Grammar(
    {
        "blank": [(r"[!#]", until("\n", "c")), (r"\s+", ""), (r"\\\n", "se")],
        "root": [
            "blank",
            (r"([\w.-]++)(\s*+)([=:])", ("py", "", "p"), "value"),
            # what has no value is an error, and so is each part of it
            (r"[\w.-]+", "err"),
        ],
        "value": [
            (r"\n", "", -1),
            "blank",
            (r'"', "s", "double quotes"),
            (r"'", until("'", "s", in_line=True)),
            _ESCAPE,
            (r"[^\\\n]+", "s"),
        ],
        "double quotes": [(r'"', "s", -1), _ESCAPE, (r'[^\\"]+', "s")],
    }
)
lex = GRAMMAR.lex
