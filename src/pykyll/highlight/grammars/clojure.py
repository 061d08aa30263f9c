"""Clojure as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("clojure")
_NAMES = Words("n", k=_WORDS["keywords"], nb=_WORDS["builtins"])
_CALLED = Words("nf", k=_WORDS["keywords"], nb=_WORDS["builtins"])
_IDENTIFIER = r"[\w!$%*+,<=>?/.-]+"
_KEYWORD = r"[\w!\#$%*+,<=>?/.-]+"


def _call(scan: Scan, match: re.Match[str], group: int) -> None:
    scan.emit("p", match[group + 1])
    scan.emit("w", match[group + 2])
    scan.emit(_CALLED[match[group + 3]], match[group + 3])


GRAMMAR = Grammar(
    {
        "root": [
            (r";.*", "c1"),
            (r"\s+", "w"),
            (r"-?\d+\.\d+", "mf"),
            (r"-?\d+", "mi"),
            (quoted('"'), "s"),
            (rf"'{_KEYWORD}", "ss"),
            (rf"::?{_KEYWORD}", "no"),
            (r"\\.", "sc"),
            (r"~@|[`'#^~&@]", "o"),
            (rf"(\()(\s*)({_IDENTIFIER})", _call),
            (_IDENTIFIER, _NAMES),
            (r"[\[\]{}()]", "p"),
        ]
    }
)
lex = GRAMMAR.lex
