"""BibTeX as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan

if TYPE_CHECKING:
    import re

_MARKS = r"@!$&.\\:;<>?\[\]^`|~*/+-"
_NAME = rf"[a-zA-Z_{_MARKS}][\w{_MARKS}]*"
_STATES_AFTER = {
    "preamble": ("closing brace", "value", "opening brace"),
    "string": ("closing brace", "field", "opening brace"),
}
_ENTRY = ("closing brace", "entry", "opening brace")


def _command(scan: Scan, match: re.Match[str], group: int) -> None:
    command = match[group + 1].lower()
    if command == "comment":
        scan.emit("c", match[0])
        return
    scan.emit("nc", match[0])
    scan.move(*_STATES_AFTER.get(command, _ENTRY))


GRAMMAR = Grammar(
    {
        "root": ["whitespace", (rf"@({_NAME})", _command), (r".+", "c")],
        "opening brace": ["whitespace", (r"[{(]", "p", -1)],
        "closing brace": ["whitespace", (r"[})]", "p", -1)],
        "entry": ["whitespace", (r"[^\s,}]+", "nl", (-1, "fields"))],
        "fields": ["whitespace", (r",", "p", "field"), (r"", "", -1)],
        "field": ["whitespace", (_NAME, "na", ("value", "equal sign")), (r"", "", -1)],
        "equal sign": ["whitespace", (r"=", "p", -1)],
        "value": [
            "whitespace",
            (_NAME, "nv"),
            (r'"', "s", "quoted string"),
            (r"\{", "s", "braced string"),
            (r"\d+", "m"),
            (r"#", "p"),
            (r"", "", -1),
        ],
        "quoted string": [(r"\{", "s", "braced string"), (r'"', "s", -1), (r'[^{"]+', "s")],
        "braced string": [(r"\{", "s", "braced string"), (r"\}", "s", -1), (r"[^{}]+", "s")],
        "whitespace": [(r"\s+", "")],
    }
)
lex = GRAMMAR.lex
