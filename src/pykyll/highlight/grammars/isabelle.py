"""Isabelle's theories as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule

_WORDS = word_lists("isabelle")

_NAMES = Words(
    "n",
    kp=f"{_WORDS['minor']} {_WORDS['proof script']}",
    kt=_WORDS["diagnostic"],
    k=f"{_WORDS['theory']} {_WORDS['proof']}",
    gh=_WORDS["section"],
    gu=_WORDS["subsection"],
    kn=_WORDS["goal"],
    gr=_WORDS["abandoned"],
)


def _quoted(mark: str, name: str) -> list[Rule | str]:
    return [
        (rf"[^{mark}\\]+", name),
        (r"\\<\w*>", "ss"),
        (rf"\\{mark}|\\", name),
        (mark, name, -1),
    ]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", "w"),
            (r"\(\*", "c", "comment"),
            (r"\{\*|‹", "", "text"),
            (r"[:\[\]()_=,|+!?-]", "o"),
            (r"[{}.]", "ow"),
            (r"[a-zA-Z]\w*", _NAMES),
            (r"\\<\w*>", "ss"),
            (r"'[a-zA-Z_][.\w']*", "nv"),
            (r"0[xX][\da-fA-F][\da-fA-F_]*", "mh"),
            (r"0[oO][0-7][0-7_]*", "mo"),
            (r"0[bB][01][01_]*", "mb"),
            (r'"', "s", "string"),
            (r"`", "sx", "fact"),
            (r"[^\s:|\[\]()=,+!?{}._-][^\s:|\[\]()=,+!?{}-]*", "n"),
        ],
        "comment": [
            (r"[^(*)]+", "c"),
            (r"\(\*", "c", "comment"),
            (r"\*\)", "c", -1),
            (r"[(*)]", "c"),
        ],
        "text": [
            (r"[^{*}‹›]+", ""),
            (r"\{\*|‹", "", "text"),
            (r"\*\}|›", "", -1),
            (r"[{*}]", ""),
        ],
        "string": _quoted('"', "s"),
        "fact": _quoted("`", "sx"),
    }
)
lex = GRAMMAR.lex
