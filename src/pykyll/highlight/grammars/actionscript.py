"""ActionScript as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.patterns import REGEX_CLASS, REGEX_PARTS, quoted
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("actionscript")
_NAMES = Words(
    "nx",
    k=_WORDS["keywords"],
    kd=_WORDS["declarations"],
    kr=_WORDS["reserved"],
    kc=_WORDS["constants"],
    nb=_WORDS["builtins"],
)
_ID = r"[$a-zA-Z_][a-zA-Z0-9_]*"


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    found = _NAMES[match[0]]
    scan.emit(found, match[0])
    if found in ("k", "kd"):
        scan.move("expression")


GRAMMAR = Grammar(
    {
        "blank": [(r"\s+", ""), (r"//.*", "c1"), (r"/\*", until("*/", "cm"))],
        "expression": [
            "blank",
            (r"/", "sr", (-1, "regex")),
            (r"[{]", "p", "object"),
            (r"", "", -1),
        ],
        "regex": [
            (r"/", "sr", (-1, "flags")),
            *REGEX_PARTS,
        ],
        "flags": [(r"[gim]+", "sr", -1), (r"", "", -1)],
        "regex class": REGEX_CLASS,
        "root": [
            # Rouge means the text's beginning, but its scanner lets the anchor match anywhere
            (r"\s*+#!", until("\n", "cp"), "statement"),
            (r"\n", "", "statement"),
            "blank",
            (r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>>?|===|!==", "o", "expression"),
            (r"[:-<>+*%&|^/!=]=?", "o", "expression"),
            (r"[(\[,]", "p", "expression"),
            (r"[)\].]", "p"),
            (r"[?]", "p", ("ternary", "expression")),
            (r"[{}]", "p", "statement"),
            (_ID, _name),
            (r"-?[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?", "mf"),
            (r"0x[0-9a-fA-F]+", "mh"),
            (r"-?[0-9]+", "mi"),
            (quoted('"'), "s2"),
            (quoted("'"), "s1"),
        ],
        "statement": [
            (rf"({_ID})(\s*)(:)", ("nl", "", "p")),
            (r"[{}]", "p"),
            "expression",
        ],
        "object": [
            "blank",
            (r"[}]", "p", (-1, "statement")),
            (rf"({_ID})(\s*)(:)", ("na", "", "p"), "expression"),
            (r":", "p"),
            "root",
        ],
        "ternary": [(r":", "p", (-1, "expression")), "root"],
    }
)
lex = GRAMMAR.lex
