"""Handlebars and Mustache as Rouge 3.30.0 reads them, in HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.patterns import quoted
from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import ScanWith

_ID = r"[\w$-]+"


def _html(scan: ScanWith[Inner], match: re.Match[str], _group: int) -> None:
    """Take HTML up to a mustache, which may be the value of an attribute."""
    html = scan.memory.lexer("html", scan)
    scan.out.extend(html.feed(match[0]))
    html.leave("value")


GRAMMAR = Grammar(
    {
        "root": [
            (r"\\\{+", in_language("html")),
            (r"\{\{!--", "c", "comment"),
            (r"\{\{!.*?\}\}", "c"),
            (r"\{\{\{?", "k", ("mustache", "opening")),
            (r"(?s:.+?)(?=\\|\{\{)", _html),
            (r"(?s:.+)", in_language("html")),
        ],
        "comment": [
            (r"\{\{", "c", "comment"),
            (r"\}\}", "c", -1),
            (r"[^{}]+", "c"),
            (r"[{}]", "c"),
        ],
        "mustache": [
            (r"\}\}\}?", "k", -1),
            (r"\|", "p"),
            (r"~", "k"),
            (r"\s+", ""),
            (r"[=]", "o"),
            (r"[\[\]()]", "p"),
            (r"[.](?=[}\s])|[.][.]", "nv"),
            (r"[/.]", "p"),
            (quoted('"', in_line=True), "s2"),
            (quoted("'", in_line=True), "s1"),
            (r"\d+(?=\}\s)", "m"),
            (r"(?:true|false)(?=[}\s])", "kc"),
            (r"else(?=[}\s])", "k"),
            (r"this(?=[}\s])", "bp"),
            (rf"@{_ID}", "na"),
            (_ID, "nv"),
        ],
        "opening": [(r"[#/]", "k", (-1, "block name")), (r"[>^&~]", "k"), (r"", "", -1)],
        "block name": [(r"if(?=[}\s])", "k"), (_ID, "nn", -1), (r"", "", -1)],
    },
    memory=Inner,
)
lex = GRAMMAR.lex
