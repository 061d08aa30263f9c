"""Batch files of Windows as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("batchfile")
_NAMES = Words(
    "kd",
    kr=_WORDS["devices"],
    k=_WORDS["keywords"],
    ow=_WORDS["operator words"],
    nb=f"{_WORDS['builtin commands']} {_WORDS['other commands']}",
    na=_WORDS["attributes"],
)


def _word(scan: Scan, match: re.Match[str], group: int) -> None:
    name, ending = match[group + 1], match[group + 2]
    found = _NAMES[name]
    scan.emit(found, name)
    scan.emit("nb" if found == "nb" else "err", ending)


GRAMMAR = Grammar(
    {
        "root": [
            (r"@?(?i:rem)(?u:\b).*", "c"),
            (r"^::.*", "c"),
            (r":[a-zA-Z]+", "nl"),
            (r"([a-zA-Z]\w*)(\.(?i:exe))?", _word),
            (r"(?:[/+]|--?)[a-zA-Z]+\s*", "na"),
            "expansions",
            (r"[<>&|(){}\[\]\-+=;,~?*]", "o"),
            (r"\s+", ""),
            (r"0[xX][0-9a-fA-F]+", "mh"),
            (r"[0-9]", "m"),
            (r'"', "s2", "double quotes"),
            (r"'", "s1", "single quotes"),
            (r"`", "sb", "backticks"),
            (r"[^\s&|()\[\]{}^=;!%+\-,\"'`~?*]+", ""),
            "escape",
        ],
        "escape": [(r"\^[\s\S]", "se")],
        "expansions": [
            (r"[%!]+[a-zA-Z_$@#]+[%!]+", "nv"),
            (r"%+~?[a-zA-Z]+\d?", "vm"),
            (r"[%!]*!|%+", "err"),
        ],
        "double quotes": ["escape", (r'"', "s2", -1), "expansions", (r'[^^"%!]+', "s2")],
        "single quotes": ["escape", (r"'", "s1", -1), "expansions", (r"[^^'%!]+", "s1")],
        "backticks": ["escape", (r"`", "sb", -1), "expansions", (r"[^^`%!]+", "sb")],
    }
)
lex = GRAMMAR.lex
