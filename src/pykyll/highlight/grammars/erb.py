"""ERB templates as Rouge 3.30.0 reads them: Ruby inside HTML."""

from __future__ import annotations

from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar

_OPEN = r"<%[%=#-]?"
_CLOSE = r"(?:%%|-%|%)>"

GRAMMAR = Grammar(
    {
        "root": [
            (r"<%#", "c", "comment"),
            (_OPEN, "cp", "ruby"),
            (rf"(?s:.+?(?={_OPEN})|.+)", in_language("html")),
        ],
        "comment": [(_CLOSE, "c", -1), (rf"(?s:.+?(?={_CLOSE})|.+)", "c")],
        "ruby": [(_CLOSE, "cp", -1), (rf"(?s:.+?(?={_CLOSE})|.+)", in_language("ruby"))],
    },
    memory=Inner,
)
lex = GRAMMAR.lex
