"""TypeScript as Rouge 3.30.0 reads it: JavaScript with more words and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.grammars.javascript import NAME, by_word
from pykyll.highlight.grammars.javascript import STATES as JAVASCRIPT
from pykyll.highlight.scanner import Grammar, Rule, Words
from pykyll.highlight.words import javascript as words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAMES = Words(
    "nx",
    k=f"{words.KEYWORDS} is namespace static private protected public implements readonly",
    kd=f"{words.DECLARATIONS} type abstract",
    kr=f"{words.RESERVED} string any void number namespace module declare default interface keyof",
    kc=words.CONSTANTS,
    nb=f"{words.BUILTINS} Pick Partial Readonly Record",
)


def with_types(states: Mapping[str, Sequence[Rule | str]]) -> dict[str, list[Rule | str]]:
    """Return JavaScript's states, or JSX's, with what TypeScript adds."""
    root = [(NAME, by_word(_NAMES)) if rule[0] == NAME else rule for rule in states["root"]]
    label = (rf"({NAME})(\??)(\s*)(:)", ("nl", "p", "", "p"), "expression")
    return {
        **{name: list(rules) for name, rules in states.items()},
        "root": [(r"[?][.]", "p"), (r"[?]{2}", "o"), *root],
        "statement": [label, *states["statement"]],
    }


GRAMMAR = Grammar(with_types(JAVASCRIPT))
lex = GRAMMAR.lex
