"""Hive's SQL as Rouge 3.30.0 reads it: SQL's states with variables, and strings in two quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.grammars import sql
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule

_WORDS = word_lists("hql")
_NAMES = Words("n", fold=str.upper, nb=_WORDS["keywords type"], k=_WORDS["keywords"])
_SQL = sql.states(_NAMES)
_VARIABLE: Rule = (r"\$\{", "nv", "variable")

GRAMMAR = Grammar(
    {
        **_SQL,
        "root": [(r'"', "s2", "double-quoted string"), _VARIABLE, *_SQL["root"]],
        "string": [_VARIABLE, (r"[^\\'$]+", "s1"), *_SQL["string"]],
        "double-quoted string": [
            _VARIABLE,
            (r'"', "s2", -1),
            (r'[^\\"$]+', "s2"),
            *_SQL["quoted name"],
        ],
        "variable": [(r"\}", "nv", -1), (r"[^}]+", "nv")],
    }
)
lex = GRAMMAR.lex
