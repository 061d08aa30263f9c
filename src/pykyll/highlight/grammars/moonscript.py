"""MoonScript as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_BUILTINS = frozenset(word_lists("lua")["builtins"].split())
_NAME = r"[A-Za-z_][A-Za-z0-9_]*"


def _symbol(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take all up to the next quote, where a colon follows that: Rouge's symbol in quotes."""
    start = match.start()
    begin = start + (match[0] == '"')
    quote = scan.found.get("quote", -1)
    if quote < begin:
        quote = scan.text.find('"', begin)
        quote = scan.found["quote"] = len(scan.text) if quote < 0 else quote
    if quote == begin or not scan.text.startswith(":", quote + 1):
        return False
    scan.pos = quote + 2
    scan.emit("ss", scan.text[start : scan.pos])
    return None


def _long_bracket(scan: Scan, match: re.Match[str], group: int) -> bool | None:
    """Take a string up to the bracket of its level."""
    closing = f"]{match[group + 1]}]"
    what = f"no {closing}"
    end = -1 if what in scan.found else scan.text.find(closing, match.end())
    if end < 0:
        scan.found[what] = len(scan.text)
        return False
    scan.pos = end + len(closing)
    scan.emit("sh", scan.text[match.start() : scan.pos])
    return None


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    if match[0] in _BUILTINS:
        scan.emit("nb", match[0])
        return
    table, dot, member = match[0].partition(".")
    scan.emit("n", table)
    scan.emit("p", dot)
    scan.emit("n", member)


_KEYWORD = (
    r"(?:break|class|continue|do|else|elseif|end|extends|for|if|import|in|repeat|return"
    r"|switch|super|then|unless|until|using|when|with|while)(?u:\b)"
)

GRAMMAR = Grammar(
    {
        "root": [(r"#!.*", "cp"), (r"", "", "main")],
        "base": [
            # the quote at the end is Rouge's
            (r"(?:\d*\.\d+|\d+\.\d*)(?:[eE][+-]?\d+)?'", "mf"),
            (r"\d+[eE][+-]?\d+", "mf"),
            (r"0[xX][0-9a-fA-F]*", "mh"),
            (r"\d+", "mi"),
            (r"@\w*", "vi"),
            (r"[A-Z]\w*", "nc"),
            (r"[\s\S]", _symbol),
            (r"\w+:|:\w+", "ss"),
            (r"\s+", "w"),
            (r"==|~=|!=|<=|>=|\.\.\.|\.\.|->|=>|[=+\-*/%^<>#!\\]", "o"),
            (r"[\[\]{}().,:;]", "p"),
            (r"(?:and|or|not)(?u:\b)", "ow"),
            (
                _KEYWORD,
                "k",
            ),
            (r"(?:local|export)(?u:\b)", "kd"),
            (r"(?:true|false|nil)(?u:\b)", "kc"),
            (rf"{_NAME}(?:\.{_NAME})?", _name),
        ],
        "main": [
            (r"--.*", "c1"),
            (r"\[(=*+)\[", _long_bracket),
            "base",
            (r"'", "s1", "single quotes"),
            (r'"', "s2", "double quotes"),
        ],
        "single quotes": [(r"'", "s1", -1), (r"[^']+", "s1")],
        "interpolation": [(r"\}", "si", -1), "base"],
        "double quotes": [
            (r"#\{", "si", "interpolation"),
            (r'"', "s2", -1),
            (r"#[^{]", "s2"),
            (r'[^"#]+', "s2"),
        ],
    }
)
lex = GRAMMAR.lex
