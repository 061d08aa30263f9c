"""PostScript as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_NAMES = Words(
    "nf",
    nb=word_lists("postscript")["keywords"],
    kr="eq ne ge gt le lt and or not if ifelse for forall",
    kc="false true",
)
_DELIMITERS = r"()<>\[\]{}/%\s"
_NAME = rf"[^{_DELIMITERS}]++(?=[{_DELIMITERS}])"
_END = rf"(?=[{_DELIMITERS}])"
_NUMBER = r"[-+]?(?:[0-9]++\.?|[0-9]*+\.[0-9]+)(?:[eE][0-9]+)?"

GRAMMAR = Grammar(
    {
        "root": [
            (r"^%!.+", "cp"),
            (r"%%.*", "cs"),
            (r"%.*", "c1"),
            (r"\(", "s", "string"),
            (rf"/{_NAME}", "nv"),
            (r"[{}<>\[\]]", "p"),
            (rf"[0-9]+#{_NUMBER}{_END}", "mo"),
            (rf"{_NUMBER}{_END}", "mf"),
            (_NAME, _NAMES),
            (r"\s+", ""),
            # a name or a number needs something after it
            (rf"[^{_DELIMITERS}]+", "err"),
        ],
        "string": [
            (r"[^()\\]+", "s"),
            (r"\\", "se", "escape"),
            (r"\(", "s", "string"),
            (r"\)", "s", -1),
        ],
        "escape": [(r"[0-8]{3}|[nrtbf\\()]", "se", -1)],
    }
)
lex = GRAMMAR.lex
