"""SuperCollider as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import closed
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("supercollider")
_NAMES = Words("n", k=_WORDS["keywords"], kc=_WORDS["constants"], kr=_WORDS["reserved"])

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*", "c1"),
            (r"/[*]", "cm", "comment"),
            (r"[-+]?0[xX][0-9a-fA-F]+", "mh"),
            (r"[-+]?\d+r[0-9a-zA-Z]*(?:\.[0-9A-Z]*)?", "mf"),
            (r"[-+]?(?:\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?:pi)?|pi)", "mf"),
            (r"\$(?:\\.|.)", "sc"),
            (r'"', closed(r'"(?>(?:[^\\"]|\\.)*)', '"', "s")),
            (r"'", closed(r"'(?>(?:[^\\']|\\.)*)", "'", "sx")),
            (r"\\\w+", "sx"),
            (r"[A-Za-z_]\w*:", "nl"),
            (r"[A-Z]\w*", "nc"),
            (r"_\w+", "nf"),
            (r"[a-z]\w*", _NAMES),
            (r"~\w+", "vg"),
            (r"[{}()\[\];,.]", "p"),
            (r"[-+*/&|%<>=]+|[\^:#]", "o"),
            (r"_(?u:\b)", "nb"),
        ],
        "comment": [
            (r"/[*]", "cm", "comment"),
            (r"[*]/", "cm", -1),
            (r"[^*/]+|.", "cm"),
        ],
    }
)
lex = GRAMMAR.lex
