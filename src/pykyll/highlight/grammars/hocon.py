"""HOCON as Rouge 3.30.0 reads it: JSON with comments, bare words and substitutions."""

from __future__ import annotations

import re

from pykyll.highlight.grammars.json import STATES as JSON
from pykyll.highlight.scanner import Grammar, Scan
from pykyll.highlight.searches import run_then
from pykyll.regex import regex

_NAME_END = r"(\s*)([:=]|(?=\{))"
_QUOTED_NAME_END = regex(f'"{_NAME_END}', re.ASCII)
_INTERPOLATION = (r"\$\{\??", "si", "interpolation")


def _quoted_name(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take a name in quotes: up to the line's first quote that a `:`, `=` or `{` follows."""
    start = match.start()
    if start < scan.found.get("no quoted name before", 0):
        return False
    line_end = scan.text.find("\n", start)
    if line_end < 0:
        line_end = len(scan.text)
    end = _QUOTED_NAME_END.search(scan.text, start + 1)
    if end is None or end.start() > line_end:
        stop = end.start() if end else len(scan.text)
        last_line = scan.text.rfind("\n", start, stop) + 1
        scan.found["no quoted name before"] = max(line_end, last_line)
        return False
    scan.emit("nl", scan.text[start : end.start() + 1])
    scan.emit("w", end[1])
    scan.emit("p", end[2])
    scan.pos = end.end()
    return None


GRAMMAR = Grammar(
    {
        **JSON,
        "comments": [(r"//.*|#.*", "c1")],
        "root": ["comments", *JSON["root"]],
        "object": [(r"(?:include|url|file|classpath)(?u:\b)", "k"), *JSON["object"]],
        "name": [
            (r'(?=")', _quoted_name),
            (r"(?=[-\w.])", run_then(r"[-\w.]", _NAME_END, "nl", "w", "p")),
        ],
        "value": [
            "comments",
            (r"\s+", "w"),
            "constants",
            _INTERPOLATION,
            (r'"""', "s2", "three quotes"),
            (r'"', "s2", "string"),
            (r"\[", "p", "array"),
            (r"\{", "p", "object"),
            (r"[()=]", "p"),
            (r"[^$\"{}\[\]:=,+#`^?!@*&]", "l"),
        ],
        "interpolation": [(r"[\w.-]", "nv"), (r"\}", "si", -1)],
        "string": [_INTERPOLATION, (r'[^\\"${]+', "s2"), *JSON["string"]],
        "three quotes": [(r'"[^"]{1,2}', "s2"), "string"],
        "constants": [
            # an address of several parts
            (
                r"(?=\d)",
                run_then(r"\d", r"(\.(?=\d(?:\.?\d){2})\d++(?:\.\d++)*\.?)", "l", "l"),
            ),
            *JSON["constants"],
        ],
    }
)
lex = GRAMMAR.lex
