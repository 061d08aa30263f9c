"""Configuration files of nginx as Rouge 3.30.0 reads them."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar

_NAME = r"[^\s$;{}()#]+"

GRAMMAR = Grammar(
    {
        "root": [
            (r"(include)(\s+)([^\s;]+)", ("k", "", "n")),
            (_NAME, "k", "statement"),
            "base",
        ],
        "block": [(r"\}", "p", -1), (_NAME, "kn", "statement"), "base"],
        "statement": [(r"\{", "p", (-1, "block")), (r";", "p", -1), "base"],
        "base": [
            (r"\s+", ""),
            (r"#.*", "c1"),
            (r"(?:on|off)(?u:\b)", "no"),
            (r"[$][\w-]+", "nv"),
            (r"(?i:([a-z0-9.-]++)(:)([0-9]+))", ("nf", "p", "mi")),
            (r"(?i:[a-z-]++/[a-z-]+)", "nc"),
            (r"(?i:[0-9]+[kmg]?(?u:\b))", "mi"),
            (r"(~)(\s*)([^\s{]+)", ("p", "", "sr")),
            (r"[:=~]", "p"),
            (rf"/(?:{_NAME})?", "n"),
            (r"[^#\s;{}$\\]+", "s"),
            (r"[$;]", ""),
        ],
    }
)
lex = GRAMMAR.lex
