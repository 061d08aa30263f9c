"""JSX as Rouge 3.30.0 reads it: JavaScript in which an expression may be an element."""

from __future__ import annotations

from pykyll.highlight.grammars.javascript import STATES as JAVASCRIPT
from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar, StatesWith

_INTERPOLATION = ("interpolation", "expression")

STATES: StatesWith[Inner] = {
    **JAVASCRIPT,
    "expression": ["element", *JAVASCRIPT["expression"]],
    "element": [(r"<", "p", ("content", "tag", "tag name"))],
    "content": [
        (r"</", "p", (-1, "tag", "tag name")),
        "element",
        (r"\{", "si", _INTERPOLATION),
        (r"[^<{]+", in_language("html")),
    ],
    "tag": [
        "blank",
        (r"/>", "p", -2),
        (r">", "p", -1),
        (r"\{", "si", _INTERPOLATION),
        (r"\w[\w-]*", "na"),
        (r"=", "p"),
        (r"(?P<quote>[\"']).*?(?P=quote)", "s"),
    ],
    "tag name": [(r"[A-Z]\w*", "nc"), (r"\w+", "nt"), (r"\.", "p"), (r"", "", -1)],
    "interpolation": [
        (r"\}", "si", -1),
        (r"\{", "p", ("inner braces", "statement")),
        "root",
    ],
    "inner braces": [(r"\}", "p", (-1, "statement")), "root"],
}

GRAMMAR = Grammar(STATES, start=("root", "expression"), memory=Inner)
lex = GRAMMAR.lex
