"""CSS as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import FORMAT, LETTER_OR_UNDERSCORE, WORDS
from pykyll.highlight.scanner import Grammar, Rule, Scan, Words
from pykyll.highlight.searches import closed, until
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("css")

_NAME = rf"(?:{LETTER_OR_UNDERSCORE}|-)(?>(?:{WORDS}|[{FORMAT}-])*)"
_NUMBER = r"-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
_UNITS = (
    "em|px|pt|pc|in|mm|cm|ex|rem|ch|vw|vh|vmin|vmax|dpi|dpcm|dppx|deg|grad|rad|turn|s|ms|Hz|kHz"
)
ATTRIBUTES = frozenset(_WORDS["attributes"].split())
_VENDOR_PREFIXES = tuple(_WORDS["vendor prefixes"].split())
VALUES = Words("n", no=_WORDS["constants"], nb=_WORDS["builtins"])

STRINGS: list[Rule | str] = [
    # Rouge's names for the two kinds of quotes are the wrong way round.
    (r'"', closed(r'"(?>(?:\\[\\"]|[^"\\]|\\(?![\\"]))*)', '"', "s1")),
    (r"'", closed(r"'(?>(?:\\[\\']|[^'\\]|\\(?![\\']))*)", "'", "s2")),
]


def _property(scan: Scan, match: re.Match[str], group: int) -> None:
    name = match[group + 1]
    known = name in ATTRIBUTES or name.startswith(_VENDOR_PREFIXES)
    scan.emit("nl" if known else "py", name)
    scan.emit("", match[group + 2])
    scan.emit("p", match[group + 3])
    scan.move("declaration")


GRAMMAR = Grammar(
    {
        "root": [
            "blank",
            (r"\{", "p", "stanza"),
            (rf"::?{_NAME}", "nd"),
            (rf"\.{_NAME}", "nc"),
            (rf"\#{_NAME}", "nf"),
            (rf"@{_NAME}", "k", "at rule"),
            (_NAME, "nt"),
            (r"[~^*!%&\[\]()<>|+=@:;,./?-]", "o"),
            *STRINGS,
        ],
        "blank": [(r"\s+", ""), (r"/\*", until("*/", "c"))],
        "value": [
            "blank",
            (r"url\(", until(")", "sx", in_line=True)),
            (r"(?i:\#[0-9a-f]{1,6})", "m"),
            (rf"{_NUMBER}(?:%|(?:{_UNITS})(?u:\b))?", "m"),
            (r"[\[\]():/.,]", "p"),
            *STRINGS,
            (_NAME, VALUES),
        ],
        "at rule": [
            (rf"\{{(?=\s*{_NAME}\s*:)", "p", "at stanza"),
            (r"\{", "p", "at body"),
            (r";", "p", -1),
            "value",
        ],
        "at body": [(r"\}", "p", -2), "root"],
        "at stanza": [(r"\}", "p", -2), "stanza"],
        "stanza": [
            "blank",
            (r"\}", "p", -1),
            (rf"({_NAME})(\s*)(:)", _property),
            # nor does any part of such a name come before a colon
            (rf"{_NAME}", "err"),
        ],
        "declaration": [
            (r";", "p", -1),
            (r"(?=\})", "", -1),
            (r"!\s*important\b", "cp"),
            (r"^@.*", "cp"),
            "value",
        ],
    }
)
lex = GRAMMAR.lex
