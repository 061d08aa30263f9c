"""Q, the language of kdb+, as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import run_then, until_match
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_WORDS = word_lists("q")
_NAMES = Words("n", k=_WORDS["keywords"], ow=_WORDS["word operators"], nb=_WORDS["builtins"])
_SYSTEM = regex(r"\.[zQqho]\.")


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    scan.emit("no" if _SYSTEM.match(match[0]) else _NAMES[match[0]], match[0])


_comment = until_match(r"(?m:^\\$)", "cm")
"""The lines from one of a `/` alone to one of a `\\` alone."""


GRAMMAR = Grammar(
    {
        "root": [(r"#!.*", "cp", "top"), (r"", "", "top")],
        # indented lines before all others count for nothing
        "top": [(r"^[ \t\r]+.*", "cs"), (r"\n+", ""), (r"", "", "base")],
        "base": [
            (r"\n+", ""),
            (r"^.\)", "kd"),
            (r"\.?[a-zA-Z][a-zA-Z0-9_.]*", _name),
            (r"(?=\s)", run_then(r"\s", r"(/.*)", "c1", "c1")),
            (r"[ \t\r]+", "w"),
            (r"^/$", _comment),
            (r"^/.*(?:\n[^\S\n]+.*)*", "cm"),
            (r"^\\$", "c", "bottom"),
            (r"^\\\\\s+", "k", "bottom"),
            (r'"', "s", "string"),
            (
                (
                    r"(?:\d+D|\d{4}\.[01]\d\.[0-3]\d[DT])"
                    r"(?:[012]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?|(?:[012]\d)?)[zpn]?(?u:\b)"
                ),
                "ld",
            ),
            (r"[012]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?[uvtpn]?(?u:\b)", "ld"),
            (r"\d{4}\.[01]\d\.[0-3]\d[dpnzm]?(?u:\b)", "ld"),
            (r"0[nNwW][hijefcpmdznuvt]?", "kc"),
            (r"'|/:|\\:|\\|/|[012]:", "o"),
            (r"(?:\d+\.\d*|\.\d+)(?:e[+-]?\d+)?[ef]?", "mf"),
            (r"\d+e[+-]?\d+[ef]?|\d+[ef]", "mf"),
            (r"0[xX][0-9a-fA-F]+", "mh"),
            (r"[01]+b", "mb"),
            (r"[0-9]+[hij]?", "mi"),
            (r"`:[:a-zA-Z0-9._/]*|`(?:[a-zA-Z0-9.][:a-zA-Z0-9._]*)?", "ss"),
            (r"<=|>=|<>|::|[?:$%&|@._#*^\-+~,!><=]:?", "o"),
            (r"[{}\[\]();]", "p"),
        ],
        "string": [
            (r'\\"', "s"),
            (r'"', "s", -1),
            (r"\\(?:[\\nr]|[01][0-7]{2})", "se"),
            (r'[^\\"\n]+|\\', "s"),
        ],
        "bottom": [(r"[\s\S]+", "cm")],
    }
)
lex = GRAMMAR.lex
