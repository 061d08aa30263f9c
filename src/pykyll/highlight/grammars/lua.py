"""Lua as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.heredocs import heredoc
from pykyll.highlight.scanner import Grammar, Scan
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Handler

_WORDS = word_lists("lua")

_BUILTINS = frozenset(_WORDS["builtins"].split())
_NAME = r"[A-Za-z_][A-Za-z0-9_]*"


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    name = match[0]
    if name == "gsub" or name in _BUILTINS:
        scan.emit("nb", name)
        if name == "gsub":
            scan.move("gsub")
        return
    table, dot, member = name.partition(".")
    scan.emit("n", table)
    scan.emit("p", dot)
    scan.emit("n", member)


def _long_bracket(name: str, level: str) -> Handler:
    """Take a comment or a string up to the bracket of its level."""
    return heredoc(name, r"\]", r"\]", end=level)


GRAMMAR = Grammar(
    {
        "root": [(r"#!.*", "cp"), (r"", "", "base")],
        "base": [
            (r"--\[(?P<comment>=*+)\[", _long_bracket("cm", "comment")),
            (r"--.*", "c1"),
            # the quote at the end is Rouge's
            (r"(?:\d*\.\d+|\d+\.\d*)(?:[eE][+-]?\d+)?'", "mf"),
            (r"\d+[eE][+-]?\d+", "mf"),
            (r"0[xX][0-9a-fA-F]*", "mh"),
            (r"\d+", "mi"),
            (r"\s", ""),
            (r"\[(?P<string>=*+)\[", _long_bracket("s", "string")),
            (r"==|~=|<=|>=|\.\.\.|\.\.|[=+\-*/%^<>#]", "o"),
            (r"[\[\]{}().,:;]", "p"),
            (r"(?:and|or|not)(?u:\b)", "ow"),
            (
                r"(?:break|do|else|elseif|end|for|if|in|repeat|return|then|until|while)(?u:\b)",
                "k",
            ),
            (r"local(?u:\b)", "kd"),
            (r"(?:true|false|nil)(?u:\b)", "kc"),
            (r"function(?u:\b)", "k", "function name"),
            (rf"{_NAME}(?:\.{_NAME})?", _name),
            (r"'", "s1", "single quotes"),
            (r'"', "s2", "double quotes"),
        ],
        "function name": [
            (r"\s+", ""),
            (rf"(?:({_NAME})(\.))?({_NAME})", ("nc", "p", "nf"), -1),
            (r"\(", "p", -1),
        ],
        "gsub": [(r"\)", "p", -1), (r"[(,]", "p"), (r"\s+", ""), (r'"', "sr", "regex")],
        "regex": [
            (r'"', "sr", (-1, "regex end")),
            (r"\[\^?", "se", "regex class"),
            (r"\\.|[(][?][:=<!]|[{][\d,]+[}]|[()?]", "se"),
            (r".", "sr"),
        ],
        "regex end": [(r"[$]+", "sr", -1), (r"", "", -1)],
        "regex class": [
            (r"/", "se"),
            (r"\]", "se", -1),
            (r"(\\)(.)", ("se", "sr")),
            (r".", "sr"),
        ],
        "escape": [(r"\\(?:[abfnrtv\\\"']|\d{1,3})", "se")],
        "single quotes": ["escape", (r"'", "s1", -1), (r"[^']+", "s1")],
        "double quotes": ["escape", (r'"', "s2", -1), (r'[^"]+', "s2")],
    }
)
lex = GRAMMAR.lex
