"""Oracle's PL/SQL as Rouge 3.30.0 reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Scan, ScanWith, StatesWith

_WORDS = word_lists("plsql")
_NAMES = Words(
    "n",
    fold=str.upper,
    kt=_WORDS["types"],
    nf=_WORDS["functions"],
    kr=_WORDS["reserved"],
    k=_WORDS["keywords"],
)
_MEMBERS = Words("n", fold=str.upper, nf=_WORDS["functions"])
_CLOSES = {"{": "}", "[": "]", "(": ")", "<": ">"}
_NAME = r"\w[\w$]*"
# else `replace` would be a function here, and `set` below
_CREATED = (
    r"(?i:(create)(\s+)(?:(or)(\s+)(replace)(\s+))?(package|function|procedure|type)"
    rf"(?:(\s+)(body))?)(\s+)({_NAME})"
)
_MATCHED = (
    r"(?i:(when)(\s+)(?:(not)(\s+))?(matched)(\s+)(then)(\s+)(update|insert)(?u:\b)"
    r"(?:(\s+)(set)(\s+))?)"
)
_FRACTION = r"\d+(?:[eE][+-]?\d+)?"


class _Quote:
    """The character that ends the string `q'[…]'` at hand, before its quote."""

    __slots__ = ("end",)

    def __init__(self) -> None:
        self.end = ""


def _begin_quote(scan: ScanWith[_Quote], match: re.Match[str], group: int) -> None:
    opening = match[group + 1]
    scan.memory.end = _CLOSES.get(opening, opening)
    scan.emit("o", match[0])


def _quoted(scan: ScanWith[_Quote], match: re.Match[str], _group: int) -> bool | None:
    """Take the string's inside, or its end; a quote that is neither is an error."""
    start, end = match.start(), re.escape(scan.memory.end)
    inside = re.compile(rf"(?>(?:{end}[^']|[^{end}]'|[^{end}'])+)").match(scan.text, start)
    if inside:
        scan.emit("sx", inside[0])
        scan.pos = inside.end()
        return None
    if not scan.text.startswith(f"{scan.memory.end}'", start):
        return False
    scan.emit("o", scan.text[start : start + 2])
    scan.pos = start + 2
    scan.move(-1)
    return None


def _name(scan: Scan, match: re.Match[str], group: int) -> None:
    scan.emit(_NAMES[match[group + 1]], match[group + 1])
    if match[group + 2]:
        scan.emit("p", match[group + 2])
        scan.move("members")


_STATES: StatesWith[_Quote] = {
    "root": [
        (r"\s+", ""),
        (r"--.*", "c1"),
        (r"/\*", "cm", "comment"),
        (r"[qQ]'(.)", _begin_quote, "quote"),
        (r"'", "o", "string"),
        (r'"', "o", "object name"),
        (r"(\$(?:(?i:IF|THEN|ELSE|ELSIF|ERROR|END)|\$\$?\w++))(\s+)", ("cp", "")),
        (rf"[+-]?(?:\.{_FRACTION}|\d+\.(?:{_FRACTION})?)[fFdD]?", "mf"),
        (r"[+-]?\d+", "mi"),
        (r"%(?i:TYPE|ROWTYPE|FOUND|ISOPEN|NOTFOUND|ROWCOUNT)(?u:\b)", "na"),
        (r"=>|\|\||\*\*|<<|>>|\.\.|<>|[:!~^<>]=|[-+%/*=<>@&!^\[\]]", "o"),
        (r"(?i:(NOT|AND|OR|LIKE|BETWEEN|IN))(\s)", ("ow", "")),
        (
            r"(?i:(IS)(\s+)(?:(NOT)(\s+))?(NULL(?u:\b)))",
            ("ow", "", "ow", "", "ow"),
        ),
        (r"\.(?=\w)", "p", "members"),
        (r"[;:(),.]", "p"),
        (_CREATED, ("kr", "", "kr", "", "kr", "", "kr", "", "kr", "", "n")),
        (_MATCHED, ("kr", "", "kr", "", "kr", "", "kr", "", "kr", "", "kr", "")),
        (rf"({_NAME})(\.(?=\w))?", _name),
    ],
    "comment": [(r"(?>(?:[*][^/]|[^*])+)", "cm"), (r"\*/", "cm", -1)],
    "quote": [(r"(?=[\s\S])", _quoted)],
    "string": [(r"\\.|''", "se"), (r"'", "o", -1), (r"[^\\']+", "s1")],
    "object name": [(r'\\.|""', "se"), (r'"', "o", -1), (r'[^\\"]+', "nv")],
    "members": [
        (rf"({_NAME})(\.(?=\w))", ("n", "p")),
        (_NAME, _MEMBERS, -1),
    ],
}

GRAMMAR = Grammar(_STATES, memory=_Quote)
lex = GRAMMAR.lex
