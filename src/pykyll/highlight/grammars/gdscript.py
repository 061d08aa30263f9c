"""GDScript, Godot's language, as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule

_WORDS = word_lists("gdscript")
_NAMES = Words(
    "n",
    ow="in and or not",
    k=_WORDS["keywords"],
    kr=_WORDS["reserved"],
    nb=_WORDS["builtins"],
    bp="self false true PI TAU NAN INF",
    kt=_WORDS["types"],
)
_FORMAT = (
    r"%(?:\(\w+\))?[-#0 +]*+(?:[0-9]++|[*])?(?:\.(?:[0-9]++|[*]))?[hlL]?[E-GXc-giorsux%]",
    "si",
)
_ESCAPE: list[Rule | str] = [
    (
        r"\\(?:[\\abfnrtv\"']|\n|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})",
        "se",
    ),
    (r"\\N\{", until("}", "se", in_line=True)),
]
_IN_DOUBLE: list[Rule | str] = [_FORMAT, (r"[^\\\"%\n]+|['\\%]", "s2")]
_IN_SINGLE: list[Rule | str] = [_FORMAT, (r"[^\\'%\n]+|[\"\\%]", "s1")]

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*", "c1"),
            (r"[\[\]{}:(),;]", "p"),
            (r"\\\n", ""),
            (r"[-~+/*%=<>&^.!|$]", "o"),
            (r"(func)((?:\s|\\)+)", ("k", ""), "function name"),
            (r"(class)((?:\s|\\)+)", ("k", ""), "class name"),
            (r"[a-zA-Z_]\w*(?u:\b)", _NAMES),
            (r'"""', "s2", "three double quotes"),
            (r"'''", "s2", "three single quotes"),
            (r'"', "s2", "double quotes"),
            (r"'", "s2", "single quotes"),
            (r"[a-zA-Z_]\w*", "n"),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:[eE][+-]?[0-9]+)?j?", "mf"),
            (r"\d+[eE][+-]?[0-9]+j?", "mf"),
            (r"0[xX][a-fA-F0-9]+", "mh"),
            (r"\d+j?", "mi"),
        ],
        "function name": [(r"[a-zA-Z_]\w*", "nf", -1)],
        "class name": [(r"[a-zA-Z_]\w*", "nc", -1)],
        "double quotes": [*_ESCAPE, (r'"', "s2", -1), *_IN_DOUBLE],
        "single quotes": [*_ESCAPE, (r"'", "s1", -1), *_IN_SINGLE],
        "three double quotes": [*_ESCAPE, (r'"""', "s2", -1), *_IN_DOUBLE, (r"\n", "s2")],
        "three single quotes": [*_ESCAPE, (r"'''", "s1", -1), *_IN_SINGLE, (r"\n", "s1")],
    }
)
lex = GRAMMAR.lex
