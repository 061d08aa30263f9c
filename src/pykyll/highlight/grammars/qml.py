"""QML as Rouge 3.30.0 reads it: JavaScript in blocks of properties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.highlight.grammars.javascript import STATES as JAVASCRIPT
from pykyll.highlight.scanner import Grammar, Scan

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Handler

_NAME = r"[$a-zA-Z_][a-zA-Z0-9_.]*"
_RUN = r"(?>\$?[a-zA-Z0-9_.]*)"


def _name_then(rest: str, *names: str) -> Handler:
    """Return the handler of a name and what must follow it, a class for each group.

    Where the rest does not follow a name, it follows no later part of that name either.
    """
    match_run, match_all = re.compile(_RUN).match, re.compile(f"({_RUN}){rest}", re.ASCII).match

    def take(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
        start = match.start()
        if start < scan.found.get(rest, 0):
            return False
        found = match_all(scan.text, start)
        if found is None:
            run = match_run(scan.text, start)
            scan.found[rest] = run.end() if run else start
            return False
        for number, name in enumerate(names, 1):
            scan.emit(name, found[number])
        scan.pos = found.end()
        return None

    return take


def _brace(scan: Scan, match: re.Match[str], _group: int) -> None:
    """Take a `{` and enter the open state once more."""
    scan.emit("p", match[0])
    scan.move(scan.stack[-1])


_BLOCK = _name_then(rf"(?:(\s+)(on)(\s+)({_NAME}))?(\s*)(\{{)", "kt", "", "k", "", "nl", "", "p")
_LABEL = _name_then(r"(\s*)(:)", "nl", "", "p")
_ARGUMENT = _name_then(rf"(\s+)({_NAME})(\s*)(,?)", "kt", "", "n", "", "p")

GRAMMAR = Grammar(
    {
        **JAVASCRIPT,
        "root": [(r"(?=[$a-zA-Z_])", _BLOCK, "block"), (r"\{", _brace), *JAVASCRIPT["root"]],
        "block": [
            (rf"(id)(\s*)(:)(\s*)({_NAME})", ("nl", "", "p", "", "kd")),
            (r"[$a-zA-Z_]", _LABEL, "expression"),
            (rf"(signal)(\s+)({_NAME})", ("kd", "", "nl"), "signal"),
            (
                rf"(property)(\s+)({_NAME})(\s+)({_NAME})(\s*)(:?)",
                ("kd", "", "kt", "", "nl", "", "p"),
                "expression",
            ),
            (r"\}", "p", -1),
            "root",
        ],
        "signal": ["blank", (r"\(", "p", (-1, "signal arguments")), (r"", "", -1)],
        "signal arguments": ["blank", (r"[$a-zA-Z_]", _ARGUMENT), (r"\)", "p", -1)],
    }
)
lex = GRAMMAR.lex
