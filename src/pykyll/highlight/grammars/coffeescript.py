"""CoffeeScript as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule

_WORDS = word_lists("coffeescript")
_NAMES = Words("nx", k=_WORDS["keywords"], no=_WORDS["constants"], nb=_WORDS["builtins"])
_ID = r"[$a-zA-Z_][a-zA-Z0-9_]*"
_FLAGS = r"(?:[gimy]+(?u:\b)|(?u:\B))"
_STRINGS: list[Rule | str] = [
    (r"[^#\\'\"]+", "s"),
    "code escape",
    (r"\\.", "se"),
    (r"#", "s"),
]
_DOUBLE: list[Rule | str] = [(r"'", "s"), "interpolation start", *_STRINGS]
_SINGLE: list[Rule | str] = [(r'"', "s"), *_STRINGS]

GRAMMAR = Grammar(
    {
        "comments": [(r"###[^#](?s:.*?)###", "cm"), (r"#.*", "c1")],
        "whitespace": [(r"\s+", "")],
        "multiline regex": [
            (rf"///{_FLAGS}", "sr", -1),
            (r"^#(?!\{).*", "c1"),
            (r"(\s+)(#(?!\{).*)", ("", "c1")),
            "interpolation start",
            "comments",
            "whitespace",
            "code escape",
            (r"\\\D", "se"),
            (r"\\\d+", "nv"),
            (r"[\s\S]", "sr"),
        ],
        "expression": [
            "comments",
            "whitespace",
            (r"///", "sr", (-1, "multiline regex")),
            (
                # a class of a thousand characters at most, or a line of openers takes forever
                rf"/(?>(?:\\.|[^\[/\\\n]|\[(?>(?:\\.|[^\]\\\n]){{0,1000}})\])+)/{_FLAGS}",
                "sr",
                -1,
            ),
            (r"", "", -1),
        ],
        "root": [
            (r"^(?=\s|/|<!--)", "", "expression"),
            "comments",
            "whitespace",
            (
                (
                    r"[+][+]|--|~|&&|(?:and|or|is|isnt|not|in|of)(?u:\b)"
                    r"|[?]|:|=|[|][|]|\\(?=\n)|(?:<<|>>>?|!=?|[-<>+*`%&|^/])=?"
                ),
                "o",
                "expression",
            ),
            (rf"(@)([ \t]*)({_ID})", ("vi", "", "na"), "expression"),
            (rf"([.])([ \t]*)({_ID})", ("p", "", "na"), "expression"),
            (rf"{_ID}(?=\s*:)", "na", "expression"),
            (_ID, _NAMES, "expression"),
            (r"[{(\[;,]", "p", "expression"),
            (r"[})\].]", "p"),
            (r"\d+[.]\d+(?:[eE]\d+)?[fd]?", "mf"),
            (r"0x[0-9a-fA-F]+", "mh"),
            (r"\d+", "mi"),
            (r'"""', "s", "three double quotes"),
            (r"'''", "s", "three single quotes"),
            (r'"', "s", "double quotes"),
            (r"'", "s", "single quotes"),
        ],
        "code escape": [
            (
                r"\\(?:c[A-Z]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{4}\})",
                "se",
            )
        ],
        "interpolation": [(r"\}", "si", -1), "root"],
        "interpolation start": [(r"[#][{]", "si", "interpolation")],
        "double quotes": [(r'"', "s", -1), *_DOUBLE],
        "three double quotes": [(r'"""', "s", -1), (r'"', "s"), *_DOUBLE],
        "single quotes": [(r"'", "s", -1), *_SINGLE],
        "three single quotes": [(r"'''", "s", -1), (r"'", "s"), *_SINGLE],
    }
)
lex = GRAMMAR.lex
