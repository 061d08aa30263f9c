"""YANG as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Handler, Scan

_WORDS = word_lists("yang")
_NAMES = Words(
    "n",
    fold=str.lower,
    kd=_WORDS["keywords"],
    kt=_WORDS["types"],
    no=_WORDS["constants"],
)
_END = r"(?=[\s{};])"


def _string(mark: str, name: str) -> Handler:
    """Return the handler of a string, which the last escaped mark ends where no other is left."""
    closing = regex(rf"(?<!\\){mark}")

    def take(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
        start = match.end()
        end = None if f"no {mark}" in scan.found else closing.search(scan.text, start)
        if end is None:
            scan.found[f"no {mark}"] = start
        last = end.end() if end else scan.text.rfind(mark, start) + 1
        if last == 0:
            return False
        scan.pos = last
        scan.emit(name, scan.text[match.start() : last])
        return None

    return take


GRAMMAR = Grammar(
    {
        "comment": [
            (r"/\*", "c", "comment"),
            (r"\*/", "c", -1),
            (r"[^*/]+|[*/]", "c"),
        ],
        "root": [
            (r"\s+", "w"),
            (r"[{};]+", "p"),
            (r"(?:and|or|not|\+|\.)(?![-\w])", "o"),
            (r'"', _string('"', "s2")),
            (r"'", _string("'", "s1")),
            (r"/\*", "c", "comment"),
            (r"//.*", "c"),
            (rf"([\w.-]+)(:)([\w.-]+){_END}", ("nn", "p", "n")),
            (rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{_END}", "nl"),
            (rf"[0-9]+\.[0-9]+{_END}", "mf"),
            (rf"[0-9]+{_END}", "mi"),
            (r"[\w-]+(?=[^\w\-:])(?u:\b)", _NAMES),
            (r"[^;{}\s'\"]+", "n"),
        ],
    }
)
lex = GRAMMAR.lex
