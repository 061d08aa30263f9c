"""TypeScript as Rouge 3.30.0 reads it: JavaScript with more words and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pykyll.highlight.grammars.javascript import NAME, by_word
from pykyll.highlight.grammars.javascript import STATES as JAVASCRIPT
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.highlight.scanner import RuleWith, StatesWith

_WORDS = word_lists("javascript")

_NAMES = Words(
    "nx",
    k=f"{_WORDS['keywords']} is namespace static private protected public implements readonly",
    kd=f"{_WORDS['declarations']} type abstract",
    kr=f"{_WORDS['reserved']} string any void number namespace module declare default interface keyof",
    kc=_WORDS["constants"],
    nb=f"{_WORDS['builtins']} Pick Partial Readonly Record",
)


_Memory = TypeVar("_Memory")


def with_types(states: StatesWith[_Memory]) -> dict[str, Sequence[RuleWith[_Memory] | str]]:
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
