"""BrightScript, Roku's language, as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("brightscript")
_COMPONENTS = frozenset(_WORDS["components"].split())
_NAMES = Words(
    "n",
    fold=str.upper,
    kr=f"{_WORDS['reserved']} {_WORDS['unsupported']}",
    kt=_WORDS["types"],
    nb=_WORDS["builtins"],
    ow=_WORDS["operators"],
)
_ID = r"[$a-zA-Z_][a-zA-Z0-9_]*+"


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    """Take a word; case counts in the names of components only."""
    scan.emit("kr" if match[0] in _COMPONENTS else _NAMES[match[0]], match[0])


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", "w"),
            (r"(?:'|(?i:REM)).*", "c1"),
            (r"[~!%^&*+=|?:<>/-]", "o"),
            (r"\d*\.\d+(?:[eE]-?\d+)?", "mf"),
            (r"\d+[lLuU]*", "mi"),
            (r'".*?"', "s2"),
            (rf"{_ID}(?=\s*[(])", "nf"),
            (r"[()\[\],.;{}]", "p"),
            (_ID, _name),
        ]
    }
)
lex = GRAMMAR.lex
