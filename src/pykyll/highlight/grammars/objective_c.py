"""Objective-C as Rouge 3.30.0 reads it: C's states with messages, methods and `@`-words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import ALNUM
from pykyll.highlight.grammars.c import STATES as C
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import run_then, until
from pykyll.highlight.signatures import Signatures
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from pykyll.highlight.scanner import Rule, RuleWith, StatesWith

_C_WORDS = word_lists("c")
_NAMES = Words(
    "n",
    k=_C_WORDS["keywords"],
    kt=_C_WORDS["keywords type"],
    kr=_C_WORDS["reserved"],
    nb="YES NO nil",
)
_AT_WORDS = Words(
    "err",
    k=(
        "selector private protected public encode synchronized try throw catch finally end property"
        " synthesize dynamic optional interface implementation import autoreleasepool"
    ),
    nb="true false YES NO",
)
_ID = r"(?i:[a-z$_][a-z0-9$_]*)"
# where a name may begin behind a part of it that was taken; each would look for its end anew
_WITHIN_WORD = r"(?<=[\w$])(?=[a-zA-Z$_])"
# the limit keeps a line of openers linear
_TYPE = r"[(][^\n]{0,1000}?[)]"


def _method(scan: Scan, match: re.Match[str], group: int) -> None:
    scan.emit("k", match[group + 1])
    scan.emit("", match[group + 2])
    scan.nested(match[group + 3])
    scan.emit("", match[group + 4])


def _argument(scan: Scan, match: re.Match[str], group: int) -> None:
    scan.nested(match[group + 1])
    scan.emit("nv", match[group + 2])


def _at_word(scan: Scan, match: re.Match[str], group: int) -> None:
    scan.emit(_AT_WORDS[match[group + 1]], match[0])


_STATEMENTS: list[Rule | str] = [
    (r'@"', "s", "string"),
    (r"@'(?:\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,2}|\\.|[^\\'\n]')", "sc"),
    (r"@(?:\d+[.]\d*|[.]\d+|\d+)[eE][+-]?\d+[lL]?", "mf"),
    (r"@(?:\d+[.]\d*|[.]\d+|\d+[fF])[fF]?", "mf"),
    (r"@0x[0-9a-fA-F]+[lL]?", "mh"),
    (r"@0[0-7]+[lL]?", "mo"),
    (r"@\d+l?", "mi"),
    (r"in(?u:\b)", "k"),
    (r"@(?:interface|implementation)(?u:\b)", "k", "interface name"),
    (r"@(?:class|protocol)(?u:\b)", "k", "forward name"),
    (rf"@({ALNUM}+)", _at_word),
    (r"[?]", "p", "ternary"),
    (r"\[", "p", "message"),
    (r"@\[", "p", "array"),
    (r"@\{", "p", "dictionary"),
]
_MORE: dict[str, list[Rule | str]] = {
    "ternary": [(r":", "p", -1), "statements"],
    "in message": [(r"[\]{]", "p", -1), (r";", "err"), "statements"],
    "message": [
        (rf"(?<![\w$])({_ID})(\s*)(:)", ("nf", "", "p"), (-1, "message with arguments")),
        # the mark that cannot be there tells one such rule from the other
        (
            rf"{_WITHIN_WORD}(?!:)",
            run_then(r"[\w$]", r"(\s*)(:)", "nf", "", "p"),
            (-1, "message with arguments"),
        ),
        (rf"(?<![\w$])({_ID})(\s*)(\])", ("nf", "", "p"), -1),
        (rf"{_WITHIN_WORD}(?!\])", run_then(r"[\w$]", r"(\s*)(\])", "nf", "", "p"), -1),
        "in message",
    ],
    "message with arguments": [
        (r"\{", "p", "function"),
        (rf"(?<![\w$])({_ID})(\s*)(:)", ("nf", "", "p"), -1),
        (rf"{_WITHIN_WORD}(?!:)", run_then(r"[\w$]", r"(\s*)(:)", "nf", "", "p"), -1),
        "in message",
    ],
    "array": [(r"\]", "p", -1), (r",", "p"), "statements"],
    "dictionary": [(r"\}", "p", -1), (r",", "p"), "statements"],
    "interface name": [
        "whitespace",
        (rf"({_ID})(\s*)(:)(\s*)({_ID})", ("nc", "", "p", "", "nc"), -1),
        (
            rf"({_ID})(\s*)([(])(\s*)({_ID})(\s*)([)])",
            ("nc", "", "p", "", "nl", "", "p"),
            -1,
        ),
        (_ID, "nc", -1),
    ],
    "forward name": [
        "whitespace",
        (rf"({_ID})(\s*)(,)(\s*)", ("nc", "", "p", ""), "forward name"),
        (rf"({_ID})(\s*)(;?)", ("nc", "", "p"), -1),
    ],
    "method": [
        (r",", "p"),
        (r"[.][.][.]", "p"),
        (rf"({_TYPE})({_ID})", _argument),
        (rf"({_ID})(\s*)(:)", ("nf", "", "p")),
        (r";", "p", -1),
        (r"\{", "p", (-1, "function")),
        "inline whitespace",
        (r"//", until("\n", "c1")),
        (r"\s+", ""),
        (r"", "", -1),
    ],
}


def with_objects(
    states: StatesWith[Signatures], names: Words
) -> dict[str, Sequence[RuleWith[Signatures] | str]]:
    """Return C's states, or C++'s, with what Objective-C adds."""
    return {
        **states,
        **_MORE,
        "statements": [*_STATEMENTS, *states["statements"][:-1], (r"[a-zA-Z_]\w*", names)],
        "root": [
            (rf"([-+])(\s*+)({_TYPE})?(\s*+)(?={_ID})", _method, "method"),
            *states["root"],
        ],
    }


GRAMMAR = Grammar(with_objects(C, _NAMES), start=("root", "bol"), memory=Signatures)
lex = GRAMMAR.lex
