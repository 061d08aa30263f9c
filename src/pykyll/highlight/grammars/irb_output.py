"""What IRB and Pry print, as Rouge 3.30.0 reads it: output or an error, then Ruby after `=>`."""

from __future__ import annotations

from pykyll.highlight.grammars.ruby import STATES
from pykyll.highlight.grammars.ruby_strings import Heredocs
from pykyll.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        **STATES,
        "root": [(r"#<", "kt", "object"), *STATES["root"]],
        "object": [(r">", "kt", -1), "root"],
        "output": [
            (r"\w+?(?:Error|Exception):.+\n?", "gr", "error"),
            (r"=>", "p", -1),
            (r".+\n?", "go"),
        ],
        "error": [(r".+\n?", "gr")],
    },
    start=("root", "expression", "output"),
    memory=Heredocs,
)
lex = GRAMMAR.lex
