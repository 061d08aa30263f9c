"""C++ as Rouge 3.30.0 reads it: C's states with more rules before them."""

from __future__ import annotations

from pykyll.highlight.grammars.c import STATES as C
from pykyll.highlight.heredocs import heredoc
from pykyll.highlight.scanner import Grammar, StatesWith, Words
from pykyll.highlight.signatures import Signatures
from pykyll.highlight.word_lists import word_lists

_C_WORDS = word_lists("c")
_WORDS = word_lists("cpp")

KEYWORDS = f"{_C_WORDS['keywords']} {_WORDS['keywords']}"
TYPES = f"{_C_WORDS['keywords type']} {_WORDS['keywords type']}"
RESERVED = f"{_C_WORDS['reserved']} {_WORDS['reserved']}"
_NAMES = Words("n", k=KEYWORDS, kt=TYPES, kr=RESERVED)

# Digits may be parted by single quotes.
_DIGITS = r"\d(?:'?\d)*"
_UNITS = r"(?:y|d|h|min|s|ms|us|ns|i|if|il)"

STATES: StatesWith[Signatures] = {
    **C,
    "root": [(r"(?:__offload|__blockingoffload|__outer)(?u:\b)", "kp"), *C["root"]],
    "statements": [
        (r"(?:class|struct)(?u:\b)", "k", "class name"),
        (r"template(?u:\b)", "k", "template"),
        (rf"{_DIGITS}(?:\.{_DIGITS})?{_UNITS}(?u:\b)", "mx"),
        (rf"(?i:(?:{_DIGITS}[.](?:{_DIGITS})?|[.]{_DIGITS})(?:e[+-]?{_DIGITS}[lu]*)?)", "mf"),
        (rf"(?i:{_DIGITS}e[+-]?{_DIGITS}[lu]*)", "mf"),
        (r"(?i:0x[0-9a-f](?:'?[0-9a-f])*[lu]*)", "mh"),
        (r"0b[01]+(?:'[01]+)*", "mb"),
        (r"(?i:0[0-7](?:'?[0-7])*[lu]*)", "mo"),
        (rf"(?i:{_DIGITS}[lu]*)", "mi"),
        (r"nullptr(?u:\b)", "nb"),
        (
            (
                r"(?:u8|u|U|L)?R\"(?P<end>[a-zA-Z0-9_{}\[\]#<>%:;.?*+\-/^&|~!=,\"']{0,16})"
                r"\("
            ),
            heredoc("s", r"\)", '"'),
        ),
        (r"::|<=>", "o"),
        (r"[{}]", "p"),
        *C["statements"][:-1],
        (r"[a-zA-Z_]\w*", _NAMES),
    ],
    "class name": [
        (r"[a-zA-Z_]\w*", "nc", -1),
        "whitespace",
        (r"[.]{3}", "o"),
        (r",", "p", -1),
        (r"", "", -1),
    ],
    "template": [(r"[>;]", "p", -1), (r"typename(?u:\b)", "k", "class name"), "statements"],
    "case": [(r":(?!:)", "p", -1), "statements"],
}

GRAMMAR = Grammar(STATES, start=("root", "bol"), memory=Signatures)
lex = GRAMMAR.lex
