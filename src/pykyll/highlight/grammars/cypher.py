"""Cypher, the language of graph databases, as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("cypher")

_CALLED = Words("n", fold=str.upper, nf=_WORDS["functions"], k=_WORDS["keywords"])
_NAMES = Words("n", fold=str.upper, ow=_WORDS["predicates"], k=_WORDS["keywords"])


def _call(scan: Scan, match: re.Match[str], group: int) -> None:
    """Take a name, blanks and `(`."""
    name, blanks, opening = match.group(group + 1, group + 2, group + 3)
    scan.emit(_CALLED[name], name)
    scan.emit("w", blanks)
    scan.emit("ss", opening)


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*", "c1"),
            (r"/\*", "cm", "comment"),
            (r"[*+\-<>=&|~%^]", "o"),
            (r"[{}),;\[\]]", "ss"),
            (r"(\w+)(:)(\s*)(-?[._\d]+)", ("nl", "dl", "w", "m")),
            (r"(\w+)(\s*)(\()", _call),
            (r":\w+", "nc"),
            (r"(-?\d+)(\.\.)(-?\d+)", ("m", "o", "m")),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:[eE][+-]?\d+)?", "mf"),
            (r"\d+[eE][+-]?\d+", "mf"),
            (r"0[0-7]+", "mo"),
            (r"0[xX][a-fA-F0-9]+", "mh"),
            (r"\d+", "mi"),
            (r"[.\w]+:", "py"),
            (r"\(", "ss"),
            (r"[.\w$]+", _NAMES),
            (quoted('"'), "s2"),
            (quoted("'"), "s1"),
            (quoted("`"), "sb"),
        ],
        "comment": [
            (r"/\*", "cm", "comment"),
            (r"\*/", "cm", -1),
            (r"[^/*]+|[/*]", "cm"),
        ],
    }
)
lex = GRAMMAR.lex
