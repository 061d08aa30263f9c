"""LiveScript as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import run_then, until
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Rule

_WORDS = word_lists("livescript")
_NAMES = Words(
    "nv",
    k=_WORDS["keywords"],
    no=_WORDS["constants"],
    nb=_WORDS["builtins"],
    kd=_WORDS["declarations"],
)
_INTERPOLATED = Words("nv", nb=_WORDS["builtins"])
_ID = r"[$a-zA-Z_][a-zA-Z0-9_]*(?:-[a-zA-Z][a-zA-Z0-9_]*)*"
_INT = r"\d[\d_]*(?:e[+-]?\d[\d_]*)?[$\w]*"
_FLAGS = r"(?:[gimy]+(?u:\b)|(?u:\B))"
_OPERATOR = (
    r"[+][+]|--|&&|(?:and|x?or|is(?:nt)?|not)(?u:\b)(?!-[a-zA-Z]|_)|[|][|]"
    r"|[.](?:[|&^]|<<|>>>?)[.]|\\(?=\n)|[.:]=|<<<<?|<[|]|[|]>"
    r"|(?:<<|>>|==?|!=?|[-<>+*%^/~?])=?"
)
_SMALL_LETTER = regex(r"[^-][a-z]")


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    word = match[0]
    if word in ("break", "continue"):
        scan.emit("k", word)
        scan.move("loop control")
        return
    found = _NAMES[word]
    if found == "nv" and "A" <= word[0] <= "Z" and _SMALL_LETTER.search(word):
        found = "nc"
    scan.emit(found, word)
    scan.move("after name")


def _interpolated(scan: Scan, match: re.Match[str], group: int) -> None:
    scan.emit("si", "#")
    scan.emit(_INTERPOLATED[match[group + 1]], match[group + 1])


def _words(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take a list of words, `<[a b]>`."""
    end = -1 if "no ]> before" in scan.found else scan.text.find("]>", match.end())
    if end < 0:
        scan.found["no ]> before"] = len(scan.text)
        return False
    scan.emit("p", "<[")
    scan.emit("s", scan.text[match.end() : end])
    scan.emit("p", "]>")
    scan.pos = end + 2
    return None


_STRINGS: list[Rule | str] = [
    (r"[^#\\'\"]+", "s"),
    "code escape",
    (r"\\.", "se"),
    (r"#", "s"),
]
_DOUBLE: list[Rule | str] = [(r"'", "s"), "interpolation", *_STRINGS]
_SINGLE: list[Rule | str] = [(r'"', "s"), *_STRINGS]

GRAMMAR = Grammar(
    {
        "root": [
            (r"^(?=\s|/)", "", "expression"),
            "comments",
            "whitespace",
            (r"<\[", _words),
            (r"!\s*function(?u:\b)|!?[-~]>|<[-~]!?", "kd"),
            (r"=>", "k"),
            (rf"(::)({_ID})", ("p", "na"), "after name"),
            (rf"(::)({_INT})", ("p", "mi"), "after name"),
            (rf"(@)({_ID})", ("vi", "na"), "after name"),
            (rf"([.])({_ID})", ("p", "na"), "after name"),
            (r"([.])(\d+)", ("p", "mi"), "after name"),
            (rf"{_ID}(?=\s*:[^:=])", "na"),
            (_OPERATOR, "o", "expression"),
            (rf"(&)({_ID})?", ("nb", "na")),
            (r"[|]|case(?=\s)", "k", "underscore"),
            (r"@", "vi"),
            (r"[.]{3}|:", "p"),
            (_ID, _name),
            (rf"\](?=[!?.]|{_ID})", "p", "after name"),
            (r"[{(\[;,]", "p", "expression"),
            (r"[})\].]", "p"),
            (rf"\d[\d_]*[.]{_INT}", "mf"),
            (r"0x[0-9A-Fa-f]+", "mh"),
            (_INT, "mi"),
            (r'"""', "s", "three double quotes"),
            (r"'''", "s", "three single quotes"),
            (r'"', "s", "double quotes"),
            (r"'", "s", "single quotes"),
            (r"\\\S[^\s,;\])}]*", "s"),
        ],
        "comments": [(r"/\*", until("*/", "cm")), (r"#.*", "c1")],
        # a loop's label may begin a line
        "whitespace": [(rf"(\n)([^\S\n]*)(:{_ID})", ("", "", "nl")), (r"\n|[^\S\n]+", "")],
        "blank": [(r"[^\S\n]+", "")],
        "code escape": [
            (r"\\(?:c[A-Z]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{4}\})", "se")
        ],
        "interpolation": [(r"[#][{]", "si", "interpolated"), (rf"#({_ID})", _interpolated)],
        "interpolated": [(r"\}", "si", -1), "root"],
        "expression": [
            "comments",
            "whitespace",
            (r"//", "sr", (-1, "multiline regex")),
            (
                # a class of a thousand characters at most, or a line of openers takes forever
                rf"/(?>(?:\\.|[^\[/\\\n]|\[(?>(?:\\.|[^\]\\\n]){{0,1000}})\])+)/{_FLAGS}",
                "sr",
                -1,
            ),
            (r"", "", -1),
        ],
        "multiline regex": [
            (rf"//{_FLAGS}", "sr", -1),
            (r"^#(?:\s+.*)?$", "c1"),
            (r"(?=\s)", run_then(r"\s", r"(#)(\s+.*)?$", "", "c1", "c1")),
            "interpolation",
            "code escape",
            (r"\\\D", "se"),
            (r"\\\d+", "nv"),
            (r"[\s\S]", "sr"),
        ],
        "underscore": ["blank", (r"_(?=\s*=>|\s+then(?u:\b))", "k"), (r"", "", -1)],
        "loop control": ["blank", (rf"{_ID}(?=[);\n])", "nl"), (r"", "", -1)],
        "after name": [
            (r"[!?]|[.](?!=)", "p"),
            (r"[{]", "p", "destructuring"),
            (_ID, "na"),
            (_INT, "mi"),
            (r"", "", (-1, "expression")),
        ],
        "destructuring": [
            (r"[,;]", "p"),
            (_ID, "na"),
            (_INT, "mi"),
            "whitespace",
            (r"[}]", "p", -1),
        ],
        "double quotes": [(r'"', "s", -1), *_DOUBLE],
        "three double quotes": [(r'"""', "s", -1), (r'"', "s"), *_DOUBLE],
        "single quotes": [(r"'", "s", -1), *_SINGLE],
        "three single quotes": [(r"'''", "s", -1), (r"'", "s"), *_SINGLE],
    }
)
lex = GRAMMAR.lex
