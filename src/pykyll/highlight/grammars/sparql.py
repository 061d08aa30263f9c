"""SPARQL as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import WORDS
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import run_then, until
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule

_WORDS = word_lists("sparql")
_NAMES = Words("err", fold=str.upper, nb=_WORDS["builtins"], k=_WORDS["keywords"])
_NAME = rf"{WORDS}|-"


def _string(mark: str, name: str) -> list[Rule | str]:
    """Return the rules inside quotes that do not end the string."""
    return [
        (r"\\(?:[tbnrf\"'\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})", "se"),
        (r"\\", name),
        (rf"[^{mark}\\]+", name),
    ]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", "w"),
            (r"#.*", "c1"),
            (r'"""', "s2", "long double quotes"),
            (r'"', "s2", "double quotes"),
            (r"'''", "s1", "long single quotes"),
            (r"'", "s1", "single quotes"),
            (rf"[$?](?:{WORDS})+", "nv"),
            (r"(?=(?u:\w)|-)", run_then(_NAME, rf"(:)((?:{_NAME})+)?", "nn", "o", "ss")),
            (rf"(:)((?:{_NAME})+)?", ("o", "ss")),
            (r"<", until(">", "nn")),
            (r"(?i:true|false)", "kc"),
            (r"a(?u:\b)", "k"),
            (rf"[a-zA-Z](?:{WORDS})+(?u:\b)", _NAMES),
            (r"[+-]?(?:\d+\.\d*|\.\d+)(?:[eE][+-]?[0-9]+)?", "mf"),
            (r"[+-]?\d+", "mi"),
            (r"[\]\[(){}.,;=]", "p"),
            (r"[/?*+=!<>]|&&|\|\||\^\^", "o"),
        ],
        "double quotes": [(r'"', "s2", (-1, "after string")), *_string('"', "s2")],
        "long double quotes": [
            (r'"""', "s2", (-1, "after string")),
            (r'"', "s2"),
            *_string('"', "s2"),
        ],
        "single quotes": [(r"'", "s1", (-1, "after string")), *_string("'", "s1")],
        "long single quotes": [
            (r"'''", "s1", (-1, "after string")),
            (r"'", "s1"),
            *_string("'", "s1"),
        ],
        "after string": [
            (r"(@)([a-zA-Z]+(?:-[a-zA-Z0-9]+)*)", ("o", "py")),
            (r"\^\^", "o"),
            (r"", "", -1),
        ],
    }
)
lex = GRAMMAR.lex
