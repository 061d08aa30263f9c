"""JavaScript as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import LETTER_OR_UNDERSCORE, WORDS
from pykyll.highlight.patterns import REGEX_CLASS, REGEX_PARTS
from pykyll.highlight.scanner import Grammar, Rule, Scan, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Handler

_WORDS = word_lists("javascript")

NAME = rf"(?:{LETTER_OR_UNDERSCORE}|\$){WORDS}*"

NAMES = Words(
    "nx",
    k=_WORDS["keywords"],
    kd=_WORDS["declarations"],
    kr=_WORDS["reserved"],
    kc=_WORDS["constants"],
    nb=_WORDS["builtins"],
)


def by_word(names: Words) -> Handler:
    """Return the handler of a name that may be a keyword."""

    def take(scan: Scan, match: re.Match[str], _group: int) -> None:
        found = names[match[0]]
        scan.emit(found, match[0])
        if found in ("k", "kd"):
            scan.move("expression")  # a slash after a keyword begins a regular expression

    return take


def _multiline_comment(scan: Scan, match: re.Match[str], _group: int) -> None:
    end = scan.text.find("*/", match.end())
    scan.pos = len(scan.text) if end < 0 else end + 2
    scan.emit("cm", scan.text[match.start() : scan.pos])
    if end < 0:
        scan.move("comment")


STATES: dict[str, list[Rule | str]] = {
    "comment": [(r"\*/", "cm", -1), (r"[^*/]+|[*/]", "cm")],
    "blank": [
        (r"\s+", ""),
        (r"<!--", "c"),
        (r"//.*", "c1"),
        (r"/\*", _multiline_comment),
    ],
    "expression": [
        "blank",
        (r"/", "sr", (-1, "regex")),
        (r"\{", "p", (-1, "object")),
        (r"", "", -1),
    ],
    "regex": [
        (r"/", "sr", (-1, "regex flags")),
        *REGEX_PARTS,
    ],
    "regex flags": [(r"[gimuy]+", "sr", -1), (r"", "", -1)],
    "regex class": [*REGEX_CLASS],
    "root": [
        # Rouge means the first line, but its scanner lets the anchor match anywhere
        (r"\s*#!", until("\n", "cp"), "statement"),
        "blank",
        (r"\+\+|--|~|\?\?=?|&&|\|\||\\(?=\n)|<<|>>>?|===|!==", "o", "expression"),
        (r"[-<>+*%&|^/!=]=?", "o", "expression"),
        (r"[(\[,]", "p", "expression"),
        (r";", "p", "statement"),
        (r"[)\].]", "p"),
        (r"`", "s2", "template"),
        # safe navigation, not a conditional
        (r"\?\.", "p"),
        (r"\?", "p", ("conditional", "expression")),
        (r"(@)(\w+)?", ("p", "nd"), "expression"),
        (r"[{}]", "p", "statement"),
        (NAME, by_word(NAMES)),
        (r"[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?", "mf"),
        (r"0[xX][0-9a-fA-F]+", "mh"),
        (r"0[oO][0-7][0-7_]*", "mo"),
        (r"0[bB][01][01_]*", "mb"),
        (r"[0-9]+", "mi"),
        (r'"', "dl", "double quotes"),
        (r"'", "dl", "single quotes"),
        (r":", "p"),
    ],
    "double quotes": [(r"\\[\\nrt\"]?", "se"), (r'[^\\"]+', "s2"), (r'"', "dl", -1)],
    "single quotes": [(r"\\[\\nrt']?", "se"), (r"[^\\']+", "s1"), (r"'", "dl", -1)],
    "statement": [
        (r"case(?u:\b)", "k", (-1, "expression")),
        (rf"({NAME})(\s*)(:)", ("nl", "", "p")),
        "expression",
    ],
    "object": [
        "blank",
        (r"\{", "p", "object"),
        (r"\}", "p", (-1, "statement")),
        (rf"({NAME})(\s*)(:)", ("na", "", "p"), "expression"),
        (r":", "p"),
        "root",
    ],
    # here `name:` is no label
    "conditional": [(r":", "p", (-1, "expression")), "root"],
    "template": [
        (r"\$\{", "p", "template expression"),
        (r"`", "s2", -1),
        (r"\\[$`]", "se"),
        (r"[^$`\\]+|[\\$]", "s2"),
    ],
    "template expression": [(r"\}", "p", -1), "root"],
}

GRAMMAR = Grammar(STATES)
lex = GRAMMAR.lex
