"""JSON as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Rule

_KEY = r'("(?:\\.|[^"\\\n])*")(\s*)(:)'

STATES: dict[str, list[Rule | str]] = {
    "whitespace": [(r"\s+", "w")],
    "root": [
        "whitespace",
        (r"\{", "p", "object"),
        (r"\[", "p", "array"),
        "name",
        "value",
        (r"[\]}]", "p"),
    ],
    "object": ["whitespace", "name", "value", (r"\}", "p", -1), (r",", "p")],
    "name": [(_KEY, ("nl", "w", "p"))],
    "value": [
        "whitespace",
        "constants",
        (r'"', "s2", "string"),
        (r"\[", "p", "array"),
        (r"\{", "p", "object"),
    ],
    "string": [(r'[^\\"]+', "s2"), (r"\\.", "se"), (r'"', "s2", -1)],
    "array": ["value", (r"\]", "p", -1), (r",", "p")],
    "constants": [
        (r"true|false|null", "kc"),
        (r"-?(?:0|[1-9]\d*)\.\d+(?:[eE][+-]?\d+)?", "mf"),
        (r"-?(?:0|[1-9]\d*)(?:[eE][+-]?\d+)?", "mi"),
    ],
}

GRAMMAR = Grammar(STATES)
lex = GRAMMAR.lex
