"""Puppet as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import until

_ID = r"[a-z]\w*"
_NAME = rf"(?:::)?(?:{_ID}::)*\w+"
_NAMES = Words(
    "n",
    k="and case class default define else elsif if in import inherits node unless",
    kc="false true undef",
)

GRAMMAR = Grammar(
    {
        "blank": [(r"\s+", ""), (r"#", until("\n", "c"))],
        "root": [
            "blank",
            (rf"[$]{_NAME}", "nv"),
            (rf"{_ID}(?=\s*[=+]>)", Words("py", kp="before require notify subscribe")),
            (rf"{_NAME}(?=\s*[(])", "nf"),
            (r"[A-Z]\w*", "nc"),
            (r"[+=|~-]>|<[|~-]", "p"),
            (r"[|:}();\[\]]", "p"),
            (r"[{,]", "p", "expression"),
            (r"(?:in|and|or)(?u:\b)", "ow"),
            (r"[=!<>]=", "o"),
            (r"[=!]~", "o", "expression"),
            (r"[.=<>!+*/-]", "o"),
            (rf"(class|include)(\s*)({_NAME})", ("k", "", "nc")),
            (r"node(?u:\b)", "k", "expression"),
            (quoted("'"), "s1"),
            (r'"', "s2", "double quotes"),
            (r"\d+(?:[.]\d+)?(?:e[+-]\d+)?", "m"),
            (_NAME, _NAMES),
        ],
        "expression": ["blank", (r"/", "sr", "regex"), (r"", "", -1)],
        "regex": [
            (r"/", "sr", -1),
            (r"\\.", "se"),
            (r"[(){}]", "si"),
            (r"\[", "si", "regex class"),
            (r".", "sr"),
        ],
        "regex class": [
            (r"\]", "si", -1),
            (r"-(?=\])", "sr"),
            (r"-", "si"),
            (r"\\.", "se"),
            (r"[^\\\]-]+", "sr"),
        ],
        "double quotes": [
            (r'"', "s2", -1),
            (r'[^$\\"]+', "s2"),
            (r"\\[\s\S]", "se"),
            (rf"[$]{_NAME}", "nv"),
            (rf"[$][{{]{_NAME}[}}]", "nv"),
        ],
    }
)
lex = GRAMMAR.lex
