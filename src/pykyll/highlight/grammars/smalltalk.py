"""Smalltalk as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan

if TYPE_CHECKING:
    import re

_OPERATOR = r"[-+*/\\~<>=|&!?,@%]"


def _pragma(scan: Scan, match: re.Match[str], group: int) -> bool | None:
    """Take `<primitive: 1>`, which ends in its line."""
    start = match.end()
    if start < scan.found.get("no > before", 0):
        return False
    line_end = scan.text.find("\n", start)
    stop = len(scan.text) if line_end < 0 else line_end
    end = scan.text.find(">", start, stop)
    if end < 0:
        scan.found["no > before"] = stop
        return False
    argument = scan.text[start:end]
    for name, value in (("p", "<"), ("k", match[group + 2]), ("", argument), ("p", ">")):
        scan.emit(name, value)
    scan.pos = end + 1
    return None


GRAMMAR = Grammar(
    {
        "root": [
            (r"(<)(\w+:)", _pragma),
            "whitespace",
            (r"([a-zA-Z]\w*:)(\s*)(\w+)", ("nf", "", "nv")),
            (r"^(\s*)([a-zA-Z]\w*+)(\s*)$", ("", "nf", "")),
            (rf"^(\s*)({_OPERATOR}+)(\s*)(\w+)(\s*)$", ("", "nf", "", "nv", "")),
            (r"([|])([\w\s]*)([|])", ("p", "nv", "p")),
            "objects",
            (r"\^|:=|_", "o"),
            (r"[)}\]]", "p", "after object"),
            (r"[({\[!]", "p"),
            # a keyword without an argument, at once
            (r"[a-zA-Z]\w*(?=:)", "err"),
        ],
        "block variables": [
            "whitespace",
            (r"(:)(\s*)(\w+)", ("o", "", "nv")),
            (r"[|]", "p", -1),
            (r"", "", -1),
        ],
        "literals": [
            (r"'[^']*'", "s", "after object"),
            (r"[$].", "sc", "after object"),
            (r"#[(]", "ss", "parentheses"),
            (r"(?:\d+r)?-?\d+(?:\.\d+)?(?:e-?\d+)?", "m", "after object"),
            (rf"#(?:\"[^\"]*\"|{_OPERATOR}+|[\w:]+)", "ss", "after object"),
        ],
        "parentheses": [(r"[)]", "ss", (-1, "after object")), "inner parentheses"],
        "inner parentheses": [
            (r"#[(]", "ss", "inner parentheses"),
            (r"[)]", "ss", -1),
            "whitespace",
            "literals",
            (rf"(?:{_OPERATOR}|[\w:])+", "ss"),
        ],
        "whitespace": [(r"! !$", "k"), (r"\s+", ""), (r'"[^"]*"', "c")],
        "objects": [
            (r"\[", "p", "block variables"),
            (r"(?:self|super|true|false|nil|thisContext)(?u:\b)", "bp", "after object"),
            (r"[A-Z]\w*(?!:)(?u:\b)", "nc", "after object"),
            (r"[a-z]\w*(?!:)(?u:\b)", "nv", "after object"),
            "literals",
        ],
        "after object": [
            "whitespace",
            (r"(?:ifTrue|ifFalse|whileTrue|whileFalse|timesRepeat):", "nb", -1),
            (r"new(?!:)(?u:\b)", "nb"),
            (r":=|_", "o", -1),
            (r"[a-zA-Z]\w*+:", "nf", -1),
            (r"[a-zA-Z]\w*", "nf"),
            (rf"{_OPERATOR}+", "nf", -1),
            (r"[.]", "p", -1),
            (r";", "p"),
            (r"", "", -1),
        ],
    }
)
lex = GRAMMAR.lex
