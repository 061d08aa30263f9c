"""SAP's ABAP as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import FLAGS, Grammar, Scan, Words
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_WORDS = word_lists("abap")
_KEYWORDS = Words("", fold=str.upper, k=_WORDS["keywords"])
_TYPES = Words("n", fold=str.lower, kt=_WORDS["types"])
_CALLED = Words("n", fold=str.lower, k="data field-symbol", nb=_WORDS["builtins"])
_CALL = regex(r"(->|=>)?([A-Za-z][A-Za-z0-9_-]*+)(\()?", FLAGS)


def _call(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take a name and its `(`: in a name without one, no later part has one either."""
    if match.end() < scan.found.get("no call before", 0):
        return False
    found = _CALL.match(scan.text, match.start())
    if found is None:
        return False
    arrow, name, parenthesis = found.groups()
    if not parenthesis:
        scan.found["no call before"] = found.end()
        return False
    scan.emit("o", arrow)
    scan.emit("n" if arrow else _CALLED[name], name)
    scan.emit("p", parenthesis)
    scan.pos = found.end()
    return None


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    scan.emit(_KEYWORDS[match[0]] or _TYPES[match[0]], match[0])


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"\".*", "c1"),
            (r"^\*.*", "cm"),
            (r"\d+", "mi"),
            (r"['`]", "s1", "string"),
            (r"[\[\](){}.,:|]", "p"),
            (r"(?:[-=]>)?(?=[A-Za-z])", _call),
            (r"\w+", _name),
            (r"->|=>", "o"),
            (r"[-*+%/~=&?<>!#@^]+", "o"),
        ],
        "string": [
            (r"\\.", "se"),
            (r"''|``", "se"),
            (r"['`]", "s1", -1),
            (r"[^\\'`]+", "s1"),
        ],
    }
)
lex = GRAMMAR.lex
