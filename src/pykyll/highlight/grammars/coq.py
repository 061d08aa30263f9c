"""Coq as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("coq")

_NAMES = Words(
    "no",
    k=_WORDS["vernacular"],
    kr=_WORDS["gallina"],
    kp=f"{_WORDS['ltac']} {_WORDS['tacticals']}",
    ne=_WORDS["terminators"],
)
_ID = r"(?:[a-zA-Z][\w']*+|_[\w']++)"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\(\*(?!\))", "c", "comment"),
            (r"\s+", "w"),
            (r"(Module)(\s+)(Type)(\s+)", ("k", "w", "k", "w")),
            (
                (
                    r"(Set|Unset)(\s+)(Universe|Printing|Implicit|Strict)(\s+)"
                    r"(Polymorphism|All|Notations|Arguments|Universes|Implicit)(\s*)(\.)"
                ),
                ("k", "w", "k", "w", "k", "w", "pi"),
            ),
            (rf"{_ID}(?=\.{_ID})", "nn", "path"),
            (_ID, _NAMES, "after name"),
            (r"/\\|\\/", "o"),
            (r"-?\d[\d_]*+(?:.[\d_]*+)?[eE][+-]?\d[\d_]*", "mf"),
            (r"\d[\d_]*", "mi"),
            (r"'(?:\\[\\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2})'", "sc"),
            (r"'", "k"),
            (r'"', "s2", "string"),
            (rf"[~?]{_ID}", "nv"),
            (r"[_;:⇒→↔⇔≔≡∀∃∧∨¬⊤⊥⊢⊨∈]", "p"),
            (r"[\[\],{}()!$%&*+./<=>?@^|~#-]", "o"),
        ],
        "path": [
            (r"\.", "p"),
            (rf"{_ID}(?=\.{_ID})", "nn"),
            (_ID, "no", (-1, "after name")),
        ],
        "after name": [(r"(\.)(\s+)", ("pi", "w"), -1), (r"", "", -1)],
        "comment": [
            (r"[^(*)]+", "c"),
            (r"\(\*", "c", "comment"),
            (r"\*\)", "c", -1),
            (r"[(*)]", "c"),
        ],
        "string": [(r'(?:\\"|[^"])+', "s2"), (r'"', "s2", -1)],
    }
)
lex = GRAMMAR.lex
