"""ReScript as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.grammars.ocaml import STRING, dotted
from pykyll.highlight.grammars.reasonml import (
    COMMENT,
    COMMENTS,
    LITERALS,
    NAME,
    UPPER_NAME,
)
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("rescript")
_NAMES = Words("n", k=_WORDS["keywords"], ow=_WORDS["word operators"], kt=_WORDS["types"])

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"[,.:?~\\]", ""),
            (r"true|false(?u:\b)", "kc"),
            (rf"{UPPER_NAME}(?=\s*[.])", "nn", "dotted"),
            (rf"@{NAME}(?:\.{NAME})*", "nd"),
            (rf"\#{NAME}", "nc"),
            (UPPER_NAME, "nc"),
            *COMMENTS,
            (NAME, _NAMES),
            (r"[(){}\[\];]+", "p"),
            (r"[;_!$%&*+/<=>@^|-]+", "o"),
            *LITERALS,
            (r"`", "s2", "template"),
        ],
        "comment": COMMENT,
        "string": STRING,
        "dotted": dotted(NAME, r"[({\[]"),
        "template": [
            (r"\$\{", "p", "template expression"),
            (r"`", "s2", -1),
            (r"\\[$`]", "se"),
            (r"[^$`\\]+|[\\$]", "s2"),
        ],
        "template expression": [(r"\}", "p", -1), "root"],
    }
)
lex = GRAMMAR.lex
