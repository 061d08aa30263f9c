"""Graphviz' DOT as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.grammars.c import comment
from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar, ScanWith

if TYPE_CHECKING:
    import re

_STRING = r"\"(?>(?:\\\"|[^\"\\]|\\(?!\"))*)\"|\"(?:\\\"|[^\"\\]|\\(?!\"))*\\\""


def _begin_html(scan: ScanWith[Inner], match: re.Match[str], _group: int) -> None:
    scan.emit("p", match[0])
    scan.memory.lexer("html", scan).reset()
    scan.move("html")


def _tag(scan: ScanWith[Inner], match: re.Match[str], _group: int) -> bool | None:
    """Take HTML from a `<` to the next `>`; where there is none, it is looked for only once."""
    start = match.start()
    end = -1 if "no >" in scan.found else scan.text.find(">", start + 2)
    if end < 0:
        scan.found["no >"] = start
        return False
    scan.pos = end + 1
    scan.out.extend(scan.memory.lexer("html", scan).feed(scan.text[start : scan.pos]))
    return None


GRAMMAR = Grammar(
    {
        "blank": [
            (r"\s+", ""),
            (r"#.*", "c1"),
            (r"//.*", "c1"),
            (r"/(?:\\\n)?[*]", comment),
        ],
        "html": [(r"[^<>]+", in_language("html")), (r"<", _tag), (r">", "p", -1)],
        "id": [
            (r"([a-zA-Z][a-zA-Z_0-9]*+)(\s*)(=)", ("n", "", "p")),
            (r"[a-zA-Z][a-zA-Z_0-9]*", "nv"),
            (r"[0-9]*+\.[0-9]+", "mf"),
            (r"[0-9]+", "mi"),
            (_STRING, "s2"),
            (r"<", _begin_html),
        ],
        "attributes": ["blank", "id", (r"[=;,]", "p"), (r"\]", "o", -1)],
        "root": [
            "blank",
            (r"(?i:strict|graph|digraph|subgraph|node|edge)(?u:\b)", "k"),
            (r"[{};:=]", "p"),
            (r"-[->]", "o"),
            (r"\[", "o", "attributes"),
            "id",
        ],
    },
    memory=Inner,
)
lex = GRAMMAR.lex
