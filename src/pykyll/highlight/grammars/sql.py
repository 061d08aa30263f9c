"""SQL as Rouge 3.30.0 reads it; Hive's dialect adds to these states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule

_WORDS = word_lists("sql")

_NAMES = Words("n", fold=str.upper, nb=_WORDS["keywords type"], k=_WORDS["keywords"])


def states(names: Words) -> dict[str, list[Rule | str]]:
    """Return the states of a dialect, with its words."""
    return {
        "root": [
            (r"\s+", ""),
            (r"--.*", "c1"),
            (r"/\*", "cm", "comment"),
            (r"\d+", "mi"),
            (r"'", "s1", "string"),
            (r'"', "nv", "quoted name"),
            (r"`", "nv", "backtick"),
            (r"\w+", names),
            (r"[+*/<>=~!@#%&|?^-]", "o"),
            (r"[;:()\[\]{},.]", "p"),
        ],
        "comment": [
            (r"/\*", "cm", "comment"),
            (r"\*/", "cm", -1),
            (r"[^/*]+|[/*]", "cm"),
        ],
        "backtick": [(r"\\.|``", "se"), (r"`", "nv", -1), (r"[^\\`]+", "nv")],
        "string": [(r"\\.|''", "se"), (r"'", "s1", -1), (r"[^\\']+", "s1")],
        "quoted name": [(r'\\.|""', "se"), (r'"', "nv", -1), (r'[^\\"]+', "nv")],
    }


GRAMMAR = Grammar(states(_NAMES))
lex = GRAMMAR.lex
