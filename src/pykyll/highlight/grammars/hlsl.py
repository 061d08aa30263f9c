"""HLSL as Rouge 3.30.0 reads it: C's states with other words, and semantics behind signatures."""

from __future__ import annotations

import re
from bisect import bisect_left

from pykyll.highlight.grammars.c import STATES as C
from pykyll.highlight.grammars.c import Signatures
from pykyll.highlight.scanner import Grammar, ScanWith, Words
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

_WORDS = word_lists("hlsl")
_NAMES = Words(
    "n",
    k=_WORDS["keywords"],
    kt=_WORDS["keywords type"],
    kr=_WORDS["reserved"],
    nb=_WORDS["builtins"],
)
_RUN = regex(r"[\w*\s]+", re.ASCII)
_HEAD = regex(r"([\w*\s]+[\s*])([a-zA-Z_]\w*)(\s*)(?=\()", re.ASCII)
# a comment of 400 characters at most, or a line of openers takes forever
_SIGNATURE_END = regex(
    r"\)(?:\s*:\s+[a-zA-Z_]\w*)?(?P<blank>(?:\s|//[^\n]*\n|/[*].{0,400}?[*]/)*)(?P<end>[{;])",
    re.ASCII,
)


class _Signatures(Signatures):
    """Where signatures of functions, with their semantics (`: SV_TARGET`), may end."""

    __slots__ = ("_ends", "_starts", "_text")

    def __init__(self) -> None:
        """Begin without a text."""
        super().__init__()
        self._text = ""
        self._ends: list[re.Match[str]] = []
        self._starts: list[int] = []

    def next_in(self, text: str, start: int) -> re.Match[str] | None:
        """Return the first `)` from `start` on that `{` or `;` follows."""
        if text is not self._text:
            self._text = text
            self._ends = list(_SIGNATURE_END.finditer(text))
            self._starts = [end.start() for end in self._ends]
        index = bisect_left(self._starts, start)
        return self._ends[index] if index < len(self._ends) else None


def _function(scan: ScanWith[_Signatures], match: re.Match[str], _group: int) -> bool | None:
    """Take the head of a function: what it returns, its name, its signature, `{` or `;`."""
    start = match.start()
    if start < scan.found.get("no function before", 0):
        return False
    head = _HEAD.match(scan.text, start)
    end = scan.memory.next_in(scan.text, head.end()) if head else None
    if head is None or end is None or scan.text.find(";", head.end(), end.start()) >= 0:
        run = _RUN.match(scan.text, start)
        scan.found["no function before"] = run.end() if run else start
        return False
    scan.nested(head[1])
    scan.emit("nf", head[2])
    scan.nested(scan.text[head.end(2) : end.start("blank")])
    scan.nested(end["blank"])
    scan.emit("p", end["end"])
    scan.pos = end.end()
    if end["end"] == "{":
        scan.move("function")
    return None


GRAMMAR = Grammar(
    {
        **C,
        "statements": [*C["statements"][:-1], (r"[a-zA-Z_]\w*", _NAMES)],
        "root": [
            "outer whitespace",
            (r"(?=[\w*])", _function),
            (r"\{", "p", "function"),
            "statements",
        ],
    },
    start=("root", "bol"),
    memory=_Signatures,
)
lex = GRAMMAR.lex
