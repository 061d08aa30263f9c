"""Visual Basic as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("vb")
_NAMES = Words(
    "n",
    k=_WORDS["keywords"],
    kt=_WORDS["keywords type"],
    ow=_WORDS["operator words"],
    nb=_WORDS["builtins"],
)
_ID = r"[a-zA-Z_]\w*"

GRAMMAR = Grammar(
    {
        "blank": [
            (r"\s+", ""),
            (r"(?i:rem)(?u:\b).*", "c1"),
            (r"%\{", until("%}", "cm")),
            (r"'.*", "c1"),
        ],
        "root": [
            "blank",
            (
                (
                    # a condition of a thousand characters at most, lest a line take forever
                    r"#If(?u:\b).{0,1000}?(?u:\b)Then|#ElseIf(?u:\b).{0,1000}?(?u:\b)Then"
                    r"|#End\s+If|#Const|#End\s+ExternalSource|#End\s+Region|#ExternalChecksum"
                ),
                "cp",
            ),
            (r"#(?:ExternalSource|Region)", until("\n", "cp")),
            (r"[.]", "p", "dotted"),
            (r"[(){}!#,:]", "p"),
            (r"Option\s+(?:Strict|Explicit|Compare)\s+(?:On|Off|Binary|Text)", "kd"),
            (r"End(?u:\b)", "k", "end"),
            (r"(?:Dim|Const)(?u:\b)", "k", "variable"),
            (r"(?:Function|Sub|Property)(?u:\b)", "k", "function"),
            (r"(?:Class|Structure|Enum)(?u:\b)", "k", "class"),
            (r"(?:Module|Namespace|Imports)(?u:\b)", "k", "namespace"),
            (r"[A-Z]\w*", _NAMES),
            (r"&=|[*]=|/=|\\=|\^=|\+=|-=|<<=|>>=|<<|>>|:=|<=|>=|<>|[-&*/\\^+=<>.]", "o"),
            (r'"', "s", "string"),
            (rf"{_ID}[%&@!#$]?", "n"),
            (r"(?i:(?:\d+\.\d*|\d*+\.\d+)(?:f[+-]?\d+)?)", "mf"),
            (r"\d+(?:[SILDFR]|US|UI|UL)?", "mi"),
            (r"_\n", "k"),
        ],
        "dotted": ["blank", (_ID, "n", -1)],
        "string": [(r'""', "se"), (r'"C?', "s", -1), (r'[^"]+', "s")],
        "variable": ["blank", (_ID, "nv", -1), (r"", "", -1)],
        "function": ["blank", (_ID, "nf", -1)],
        "class": ["blank", (_ID, "nc", -1)],
        "namespace": ["blank", (rf"{_ID}(?:[.]{_ID})*", "nn", -1)],
        "end": [
            "blank",
            (
                r"(?:Function|Sub|Property|Class|Structure|Enum|Module|Namespace)(?u:\b)",
                "k",
                -1,
            ),
            (r"", "", -1),
        ],
    }
)
lex = GRAMMAR.lex
