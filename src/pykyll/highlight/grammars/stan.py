"""Stan's models as Rouge 3.30.0 reads them."""

from __future__ import annotations

import re

from pykyll.highlight.grammars.c import comment
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

_WORDS = word_lists("stan")

_NAMES = Words("nv", k=_WORDS["keywords"], kt=_WORDS["types"], kr=_WORDS["reserved"])
_FUNCTIONS = Words(
    "nf", nb=f"{_WORDS['builtins']} {_WORDS['distributions']}", kc=_WORDS["constants"]
)
_ID = r"[a-zA-Z_][a-zA-Z0-9_]*"
_HEAD = regex(
    rf"((?:[a-z_](?:\s*+\[[0-9, ]\])?\s++){{0,10}})({_ID})(?=\()",
    re.ASCII,
)
_BLANK = r"(?>(?:\s|//.*\n|/[*].{0,400}?[*]/)+)"
_EXPONENT = r"(?:\d++[.]\d*+|[.]?\d++)e[+-]?\d+"
_NUMBER = rf"(?:{_EXPONENT}|\d*+[.]\d+|\d+)"


def _next(scan: Scan, mark: str, start: int) -> int:
    """Return where the next `mark` is, or the text's length."""
    place = scan.found.get(mark, -1)
    if place < start:
        place = scan.text.find(mark, start)
        place = scan.found[mark] = len(scan.text) if place < 0 else place
    return place


def _function(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take the name of a function: a `)` follows its `(` before the next `;`."""
    head = _HEAD.match(scan.text, match.start())
    if head is None:
        return False
    end = _next(scan, ")", head.end())
    if end == len(scan.text) or _next(scan, ";", head.end()) < end:
        return False
    scan.nested(head[1])
    scan.emit(_FUNCTIONS[head[2]], head[2])
    scan.pos = head.end()
    return None


GRAMMAR = Grammar(
    {
        "root": [
            "whitespace",
            "directives",
            (
                r"functions|(?:transformed\s+)?(?:data|parameters)|model|generated\s+quantities",
                "nn",
            ),
            "scope",
        ],
        "directives": [(r"#include", "cp", "include"), (r"#.*", "gd")],
        "include": [(r"(\s+)(\S+)(\s*)", ("", "cpf", ""), -1), (r"\s+", "err")],
        "whitespace": [
            (r"\n+", ""),
            (r"//.*", "c1"),
            (r"[ \t\r]+", ""),
            (r"/(?:\\\n)?[*]", comment),
        ],
        "scope": [
            "whitespace",
            (r"(?=[a-zA-Z_])", _function),
            (r"\{", "p", "braces"),
            (r"\(", "p", "parentheses"),
            "directives",
            # Rouge stops with an error here: its string has no state
            (r'"', "s", "string"),
            (rf"{_NUMBER}{_BLANK}[+-]{_BLANK}{_NUMBER}i|{_NUMBER}i", "mf"),
            (rf"{_EXPONENT}|\d*[.]\d+", "mf"),
            (r"\d+", "mi"),
            (r"\*/", "err"),
            (r"[=<>!+*/^'\\~?:-]|&&|\|\||\.[-+*/^]", "o"),
            (r"[\[\],.;|]", "p"),
            (r"T(?u:\b)", "kr"),
            (r"(?:lower|upper)(?u:\b)", "na"),
            (_ID, _NAMES),
        ],
        "braces": ["scope", (r"\}", "p", -1)],
        "parentheses": ["scope", (r"\)", "p", -1)],
        "string": [(r'[^"\n]+', "s"), (r'"|\n', "s", -1)],
    }
)
lex = GRAMMAR.lex
