"""JSON with comments and bare keys (Rouge's `json-doc` and `jsonc`)."""

from __future__ import annotations

from pykyll.highlight.grammars.json import STATES as JSON
from pykyll.highlight.scanner import Grammar, Rule
from pykyll.highlight.searches import run_then, until

STATES: dict[str, list[Rule | str]] = {
    **JSON,
    "name": [(r"(?=[$\w])", run_then(r"[$\w]", r"(\s*)(:)", "na", "", "p")), *JSON["name"]],
    "value": [(r"/[*]", until("*/", "c", in_line=True)), (r"//.*|\.\.\.", "c1"), *JSON["value"]],
}

GRAMMAR = Grammar(STATES)
lex = GRAMMAR.lex
