"""XML as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.characters import FORMAT, LETTER, WORDS
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import until

_NAME = rf"(?:{LETTER}|[:_])(?:{WORDS}|[:.·{FORMAT}-])*"

GRAMMAR = Grammar(
    {
        "root": [
            (r"[^<&]+", ""),
            (r"&[^\s;]{0,250}+;", "ni"),
            (r"<!\[CDATA\[", until("]]>", "cp", in_line=True)),
            (r"<!--", "c", "comment"),
            (r"<\?", until("?>", "cp", in_line=True)),
            (r"<!", until(">", "cp")),
            (rf"<\s*{_NAME}", "nt", "tag"),
            (rf"<\s*/\s*{_NAME}\s*>", "nt"),
        ],
        "comment": [(r"[^-]+", "c"), (r"-->", "c", -1), (r"-", "c")],
        "tag": [
            (r"\s+", ""),
            (rf"{_NAME}\s*=", "na", "value"),
            # nor does any part of such a name come before an equals sign
            (_NAME, "err"),
            (r"/?\s*>", "nt", -1),
        ],
        "value": [
            (r"\s+", ""),
            (r"\"[^\"]*\"|'[^']*'|[^\s>]+", "s", -1),
        ],
    }
)
lex = GRAMMAR.lex
