"""Sass, the indented syntax, as Rouge 3.30.0 reads it: SCSS's states, lines for braces."""

from __future__ import annotations

from pykyll.highlight.grammars.scss import STATES as SCSS
from pykyll.highlight.indentation import Block, begin_block, begin_line
from pykyll.highlight.scanner import TO_ROOT, Grammar

_NAME = r"[\w-]+"

GRAMMAR = Grammar(
    {
        **SCSS,
        "root": [(r"[ \t]*\n", ""), (r"[ \t]*", begin_line)],
        "content": [
            (r"//.*", begin_block("c1", "single comment")),
            (r"/[*].*\n", begin_block("cm", "comment block")),
            (r"@import\b", "k", "import"),
            *SCSS["content"],
            (rf"={_NAME}", "nf", "value"),
            (rf"[+]{_NAME}", "nd", "value"),
            (r":", "na", "old declaration"),
            (r"(?=[^\[\n]+?:(?:[^a-z]|$))", "", "declaration"),
            (r"", "", "selector"),
        ],
        "single comment": [(r".*", "c1", -1)],
        "comment block": [(r".*\n", "cm", -1), (r".+", "err")],
        "import": [(r"[ \t]+", ""), (r"\S+", "s"), (r"\n", "", -1)],
        "old declaration": [*SCSS["declaration"][:-2], (r"", "", (-1, "value"))],
        "end of section": [(r"\n", "", TO_ROOT)],
    },
    memory=Block,
)
lex = GRAMMAR.lex
