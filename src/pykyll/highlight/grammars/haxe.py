"""Haxe as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.patterns import REGEX_CLASS, REGEX_PARTS
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("haxe")
_NAMES = Words(
    "nx",
    # Rouge stops with an error after `using`: it has no state for what follows
    k=f"{_WORDS['keywords']} {_WORDS['imports']}",
    kd=_WORDS["declarations"],
    kr=_WORDS["reserved"],
    kc=_WORDS["constants"],
    nb=_WORDS["builtins"],
)
_ID = r"[$a-zA-Z_][a-zA-Z0-9_]*"
_HEX = "[0-9a-fA-F]"


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    found = _NAMES[match[0]]
    scan.emit(found, match[0])
    if found in ("k", "kd"):
        scan.move("expression")


def _metadata(scan: Scan, match: re.Match[str], group: int) -> None:
    scan.emit("nd", match[group + 1])
    scan.emit("p", match[group + 2])
    if not match[group + 2]:
        scan.move(-1)


GRAMMAR = Grammar(
    {
        "blank": [(r"\s+", ""), (r"//.*", "c1"), (r"/\*", until("*/", "cm"))],
        "expression": [
            "blank",
            (r"#(?:if|elseif|else|end).*", "cp"),
            (r"~", "sr", (-1, "regex")),
            (r"[{]", "p", "object"),
            (r"", "", -1),
        ],
        "regex": [(r"/", "sr", (-1, "flags")), *REGEX_PARTS],
        "regex class": REGEX_CLASS,
        "flags": [(r"[gim]+", "sr", -1), (r"", "", -1)],
        "root": [
            (r"\n", "", "statement"),
            (r"\{", "p", "expression"),
            "blank",
            (r"@", "nd", "metadata"),
            (r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>|==|!=", "o", "expression"),
            (r"[-:<>+*%&|^/!=]=?", "o", "expression"),
            (r"[(\[,]", "p", "expression"),
            (r";", "p", "statement"),
            (r"[)\]}.]", "p"),
            (r"[?]", "p", ("conditional", "expression")),
            (_ID, _name),
            (r"\d+\.\d+(?:[eE]\d+)?[fd]?", "mf"),
            (rf"0x{_HEX}+", "mh"),
            (r"[0-9]+", "mi"),
            (r'"', "s2", "double quotes"),
            (r"'", "s1", "single quotes"),
        ],
        "statement": [(rf"({_ID})(\s*)(:)", ("nl", "", "p")), "expression"],
        "object": [
            "blank",
            (r"[}]", "p", (-1, "statement")),
            (rf"({_ID})(\s*)(:)", ("na", "", "p"), "expression"),
            (r":", "p"),
            "root",
        ],
        "metadata": [
            (rf"({_ID})(\()?", _metadata),
            (rf":{_ID}(?:\.{_ID})*", "nd", -1),
            (r"\)", "nd", -1),
            "root",
        ],
        "conditional": [(r":", "p", (-1, "expression")), "root"],
        "double quotes": ["escape", (r'"', "s2", -1), (r'[^\\"]+', "s2")],
        "single quotes": [
            "escape",
            (r"'", "s1", -1),
            (r"\$\$", "s1"),
            (rf"\${_ID}", "si"),
            (r"\$\{", "si", "interpolation"),
            (r"[^\\$']+", "s1"),
        ],
        "escape": [
            (
                rf"\\(?:[\\tnr'\"]|[0-7]{{3}}|x{_HEX}{{2}}|u{_HEX}{{4}}|u\{{{_HEX}{{1,6}}\}})",
                "se",
            )
        ],
        "interpolation": [(r"\}", "si", -1), "root"],
    }
)
lex = GRAMMAR.lex
