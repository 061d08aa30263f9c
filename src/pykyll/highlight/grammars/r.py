"""R as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import LETTER, WORDS
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import closed
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_WORDS = word_lists("r")

_NAMES = Words(
    "n", k=_WORDS["keywords"], kc=_WORDS["keyword constants"], nb=_WORDS["builtin constants"]
)

# Rouge's expression leaves the dots of `as.numeric` unescaped, so `as_numeric(` counts too.
_PRIMITIVE = regex("|".join(_WORDS["primitive functions"].split()))


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    word = match[0]
    called = scan.text.startswith("(", scan.pos)
    scan.emit("nf" if called and _PRIMITIVE.fullmatch(word) else _NAMES[word], word)


GRAMMAR = Grammar(
    {
        "root": [
            (r"#'.*", "cd"),
            (r"#.*", "c1"),
            (r"\s+", "w"),
            (r"`[^`]+`", "n"),
            (r"'", closed(r"'(?s:(?>(?:\\.|[^'\\])*))", "'", "s1")),
            (r'"', closed(r'"(?s:(?>(?:\\.|[^"\\])*))', '"', "s2")),
            (r"%[^%]*%", "o"),
            (r"0[xX][a-fA-F0-9]+(?:[pP][0-9]+)?[Li]?", "mh"),
            (r"[+-]?(?:\d+(?:[.]\d+)?|[.]\d+)(?:[eE][+-]?\d+)?[Li]?", "m"),
            (rf"(?:{LETTER}|[.](?:[._]|{LETTER}))(?:{WORDS}|[.])*|[.]", _name),
            (r"[\[\]{}();,]", "p"),
            (r"[-<>?*+^/!=~$@:%&|]", "o"),
        ],
    }
)
lex = GRAMMAR.lex
