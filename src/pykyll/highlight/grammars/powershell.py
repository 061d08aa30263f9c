"""PowerShell as Rouge 3.30.0 reads it."""

from __future__ import annotations

import re

from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("powershell")


def _any_of(listed: str) -> str:
    return "|".join(map(re.escape, listed.split()))


def _method(scan: Scan, match: re.Match[str], group: int) -> None:
    for number, name in enumerate(("o", "nf", "p", "w"), group + 1):
        scan.emit(name, match[number])
    if match[group + 3] is not None:
        scan.move("parameters")


GRAMMAR = Grammar(
    {
        "variable": [
            (_any_of(_WORDS["automatic variables"]), "bp"),
            (
                r"(\$)(?:(\w+)(:))?(\w+|\{(?:[^`]|`.){1,200}?\})",
                ("nv", "nn", "p", "nv"),
            ),
            (r"\$\w+", "nv"),
            (r"\$\{(?:[^`]|`.){1,200}?\}", "nv"),
        ],
        "block comment": [
            (rf"(?i:\.(?:{_any_of(_WORDS['help keywords'])}))", "cs"),
            (r"#>", "cm", -1),
            (r"[^#.]+", "cm"),
            (r"[#.]+", "cm"),
        ],
        "interpolation": [(r"\)", "si", -1), "root"],
        "double quotes": [
            # "abc$" is the string abc$, no variable $"
            (r'(?:\$#?)?"', "s2", -1),
            (r"\$\(", "si", "interpolation"),
            (r"`$", "se"),
            (r"`.", "se"),
            (r'[^"`$]+', "s2"),
            "variable",
        ],
        "single quotes": [(r"'", "s1", -1), (r"[^']+", "s1")],
        "here string": [
            (r'(?:\$#?)?"@', "sh", -1),
            (r"\$\(", "si", "interpolation"),
            (r"`$", "se"),
            (r"`.", "se"),
            (r'[^"`$]+', "sh"),
            (r'"+', "sh"),
            "variable",
        ],
        "class": [(r"\{", "p", -1), (r"\s+", "w"), (r"\w+", "nc"), (r"[:,]", "p")],
        "expression": [
            "blank",
            (r'"', "s2", "double quotes"),
            (r"'", "s1", "single quotes"),
            (r'@"', "sh", "here string"),
            (r"@'", until("'@", "sh")),
            (r"\d*+\.\d+", "mf"),
            (r"\d+", "mi"),
            (r"@\{", "p", "hash table"),
            (r"@\(", "p", "array"),
            (r"\{", "p", "braces"),
            (r"\[", "p", "brackets"),
        ],
        "hash table": [
            (r"\}", "p", -1),
            (r"=", "o"),
            (r"[,;]", "p"),
            "expression",
            (r"\w+", "nx"),
            "variable",
        ],
        "array": [
            (r"\s+", "w"),
            (r"\)", "p", -1),
            (r"[,;]", "p"),
            "expression",
            "variable",
        ],
        "braces": [(r"[}]", "p", -1), "root"],
        "brackets": [
            (r"\]", "p", -1),
            (r"[A-Za-z]\w+\.", "n"),
            (r"[A-Za-z]\w+", Words("n", bp=_WORDS["attributes"])),
            "root",
        ],
        "parameters": [
            (r"`[\s\S]", "se"),
            (r"\s*?\n", "w", -1),
            (r"[;(){}\]]", "p", -1),
            (r"[|=]", "o", -1),
            (r"[/\\~\w][-.:/\\~\w]*", "nx"),
            (r"\w[-\w]+", "nx"),
            "root",
        ],
        "blank": [(r"\s+", "w"), (r"#.*", "c"), (r"<#", "cm", "block comment")],
        "root": [
            "blank",
            (r"\.\.(?=\.?\d)", "o"),
            (rf"(?i:{_any_of(_WORDS['operators'])})(?u:\b)", "o"),
            (r"((?i:class))(\s+)(\w+)", ("kr", "w", "nc"), "class"),
            (
                r"((?i:function))(\s+)(?:(\w+)(:))?(\w[-\w]+)",
                ("kr", "w", "nn", "p", "nf"),
            ),
            (rf"(?i:{_any_of(_WORDS['keywords'])})(?u:\b)(?![-.])", "kr"),
            (r"-{1,2}\w+", "nt"),
            (r"(\.)?([-\w]{1,100}+)(\[)", ("o", "n", "p"), "brackets"),
            (r"([/\\~a-zA-Z][-.:/\\~\w]*)(\n)?", ("n", "w"), "parameters"),
            (r"(\.)([-\w]+)(?:(\()|(\n))?", _method),
            (r"\?", "nf", "parameters"),
            "expression",
            "variable",
            (r"[-+*/%=!.&|]", "o"),
            (r"[{}(),:;]", "p"),
        ],
    }
)
lex = GRAMMAR.lex
