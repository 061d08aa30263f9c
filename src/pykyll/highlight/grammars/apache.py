"""Configuration files of Apache as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_WORDS = word_lists("apache")

_KNOWN = frozenset(f"{_WORDS['directives']} {_WORDS['sections']} {_WORDS['values']}".split())


def _known(name: str) -> Words:
    """The class for words that are known; others are plain text."""
    return Words("", fold=str.lower, **{name: " ".join(_KNOWN)})


_LABELS = _known("nl")


def _section(scan: Scan, match: re.Match[str], group: int) -> None:
    bracket, name = match[group + 1], match[group + 2]
    scan.emit("p", bracket)
    scan.emit(_LABELS[name], name)
    scan.move("section")


def _arguments(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """What is before the closing bracket; where none comes, it is looked for only once."""
    end = -1 if ">" in scan.found else scan.text.find(">", match.start())
    if end < 0:
        scan.found[">"] = 1
        return False
    if end > match.start():
        scan.emit("sr", scan.text[match.start() : end])
    bracket = _CLOSING.match(scan.text, end)
    closing = bracket[0] if bracket is not None else ">"
    scan.emit("p", closing)
    scan.pos = end + len(closing)
    scan.move(-1)
    return None


_CLOSING = regex(r">(?:\r\n?|\n)?")

GRAMMAR = Grammar(
    {
        "blank": [(r"#.*", "c"), (r"\s+", "")],
        "root": [
            "blank",
            (r"(</?)(\w+)", _section),
            (r"\w+", _known("nc"), "directive"),
        ],
        "section": [
            (r"[\s\S]", _arguments),
            "blank",
        ],
        "directive": [
            (r"\r\n?|\n", "", -1),
            "blank",
            (r"\S+", _known("ss")),
        ],
    }
)
lex = GRAMMAR.lex
