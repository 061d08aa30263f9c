"""Apex, Salesforce's language, as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("apex")
_NAMES = Words(
    "",
    fold=str.lower,
    k=f"{_WORDS['keywords']} {_WORDS['queries'].lower()}",
    kd=_WORDS["declarations"],
    kt=_WORDS["types"],
    kc=_WORDS["constants"],
    kn="package",
)
_ID = r"[a-zA-Z_]\w*"


def _digits(digit: str) -> str:
    return rf"(?:{digit}_+{digit}|{digit})+"


_DECIMAL = _digits("[0-9]")


def _name(scan: Scan, match: re.Match[str], group: int) -> None:
    """Take a name with the signs around it: a known word has none."""
    known = _NAMES[match[0]]
    before, name, after = match.group(group + 1, group + 2, group + 3)
    if known:
        scan.emit(known, match[0])
    elif before == "@":
        scan.emit("nd", match[0])
    elif after or before == ".":
        scan.emit("o", before)
        scan.emit({":": "nl", "(": "nf", "": "py"}[after], name)
        scan.emit("p", after)
    else:
        scan.emit("n", match[0])


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*", "c1"),
            (r"/\*", until("*/", "cm")),
            (r"(?:class|interface)(?u:\b)", "kd", "class"),
            (r"import(?u:\b)", "kn", "import"),
            (rf"([@$.]?)({_ID})([:(]?)", _name),
            (r'"', "s2", "double quotes"),
            (r"'", "s1", "single quotes"),
            (rf"{_DECIMAL}\.{_DECIMAL}(?:[eE]{_DECIMAL})?[fd]?", "mf"),
            (rf"0[bB]{_digits('[01]')}", "mb"),
            (rf"0[xX]{_digits('[0-9a-fA-F]')}", "mh"),
            (rf"0{_digits('[0-7]')}", "mo"),
            (rf"{_DECIMAL}L?", "mi"),
            (r"[-+/*~^!%&<>|=.?]", "o"),
            (r"[\[\](){},:;]", "p"),
        ],
        "class": [(r"\s+", ""), (_ID, "nc", -1)],
        "import": [(r"\s+", ""), (r"[\w.]+\*?", "nn", -1)],
        "escape": [(r"\\[btnfr\\\"']", "se")],
        "double quotes": ["escape", (r'[^\\"]+', "s2"), (r'"', "s2", -1)],
        "single quotes": ["escape", (r"[^\\']+", "s2"), (r"'", "s2", -1)],
    }
)
lex = GRAMMAR.lex
