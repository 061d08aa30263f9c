"""AWK as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.patterns import REGEX_CLASS, REGEX_PARTS, quoted
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("awk")
_NAMES = Words(
    "nx",
    k=_WORDS["keywords"],
    kd=_WORDS["declarations"],
    kr=_WORDS["reserved"],
    kc=_WORDS["constants"],
    nb=_WORDS["builtins"],
)


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    found = _NAMES[match[0]]
    scan.emit("nv" if found == "nx" and match[0].startswith("$") else found, match[0])
    if found in ("k", "kd"):
        scan.move("expression")


GRAMMAR = Grammar(
    {
        "blank": [(r"\s+", ""), (r"#.*", "c1")],
        "expression": ["blank", (r"/", "sr", (-1, "regex")), (r"", "", -1)],
        "regex": [
            (r"/", "sr", -1),
            *REGEX_PARTS,
        ],
        "regex class": REGEX_CLASS,
        "root": [
            "blank",
            (r"[-<>+*/%^!=]=?|in(?u:\b)|\+\+|--|\|", "o", "expression"),
            (r"&&|\|\||~!?", "o", "expression"),
            (r"[(\[,]", "p", "expression"),
            (r";", "p", "statement"),
            (r"[)\].]", "p"),
            (r"[?]", "p", ("ternary", "expression")),
            (r"[{}]", "p", "statement"),
            (r"[$a-zA-Z_][a-zA-Z0-9_]*", _name),
            (r"[0-9]+\.[0-9]+", "mf"),
            (r"[0-9]+", "mi"),
            (quoted('"'), "s2"),
            (r":", "p"),
        ],
        "statement": [(r"[{}]", "p"), "expression"],
        "ternary": [(r":", "p", (-1, "expression")), "root"],
    }
)
lex = GRAMMAR.lex
