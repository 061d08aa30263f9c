"""Literate Haskell as Rouge 3.30.0 reads it: text, with code in lines that begin with `>`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.piecewise import Inner
from pykyll.highlight.scanner import Grammar

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import ScanWith


def _line(scan: ScanWith[Inner], match: re.Match[str], group: int) -> None:
    """Take a line of code."""
    scan.emit("nl", match[group + 1])
    scan.out.extend(scan.memory.lexer("haskell", scan).feed(match[group + 2]))


GRAMMAR = Grammar(
    {
        "root": [(r"[^\S\n]*\n(?=>)", "", "code"), (r".*\n", ""), (r".+", "")],
        "code": [
            (r"(>)( .*\n?)", _line),
            (r"\s*\n(?=\s*[^>])", "", -1),
            # nor does the end of a line follow any part of these blanks
            (r"[^\S\n]+", "err"),
        ],
    },
    memory=Inner,
)
lex = GRAMMAR.lex
