"""JavaServer Pages as Rouge 3.30.0 reads them: Java and elements with prefixes, in HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import FLAGS, Grammar
from pykyll.regex import regex

if TYPE_CHECKING:
    from pykyll.highlight.scanner import HandlerWith, Scan, ScanWith

_DIRECTIVES = "page|include|taglib"
_ACTIONS = "scriptlet|declaration|expression"
_ATTRIBUTE = regex(r"\s*+[\w:-]++\s*+=\s*+", FLAGS)
_NO_ATTRIBUTE = regex(r"\s*+[\w:-]*+", FLAGS)


def _attribute(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
    """Take an attribute's name and `=`; where there is none, none begins within that name."""
    start = match.start()
    if start < scan.found.get("no attribute before", 0):
        return False
    found = _ATTRIBUTE.match(scan.text, start)
    if found is None:
        passed = _NO_ATTRIBUTE.match(scan.text, start)
        scan.found["no attribute before"] = passed.end() if passed else start
        return False
    scan.emit("na", found[0])
    scan.pos = found.end()
    scan.move("value")
    return None


def _html_before(end: str) -> HandlerWith[Inner]:
    """Return the handler that takes HTML, of a character or more, up to an end there must be."""
    search = re.compile(end).search

    def take(scan: ScanWith[Inner], match: re.Match[str], _group: int) -> bool | None:
        start = match.start()
        stop = scan.found.get(end, -1)
        if stop <= start:
            found = search(scan.text, start + 1)
            stop = scan.found[end] = found.start() if found else len(scan.text)
        if stop == len(scan.text):
            return False
        scan.out.extend(scan.memory.lexer("html", scan).feed(scan.text[start:stop]))
        scan.pos = stop
        return None

    return take


_java = in_language("java")

GRAMMAR = Grammar(
    {
        "root": [
            (r"<%--", "c", "comment"),
            (rf"<%@\s*(?:{_DIRECTIVES})\s*", "nt", "directive"),
            (rf"<jsp:directive\.(?:{_DIRECTIVES})", "nt", "directive element"),
            (rf"<jsp:(?:{_ACTIONS})>", "nt", "java element"),
            (r"<[a-zA-Z]*+:[a-zA-Z]*\s*", "nt", "tag"),
            (r"</[a-zA-Z]*+:[a-zA-Z]*+>", "nt"),
            (r"<%[!=]?", "nt", "java"),
            (r"(?s:.+?)(?=<%|</?[a-zA-Z]*+:)|(?s:.+)", in_language("html")),
        ],
        "comment": [(r"--%>", "c", -1), (r"[^-]+|-", "c")],
        "directive": [(r"%>", "nt", -1), "attribute", (r"(?=[\s\S])", _html_before("%>"))],
        "directive element": [
            (r"/>", "nt", -1),
            "attribute",
            (r"(?=[\s\S])", _html_before("/>")),
        ],
        "java element": [(rf"</jsp:(?:{_ACTIONS})>", "nt", -1), "attribute", (r"[^</]+", _java)],
        "java": [(r"%>", "nt", -1), (r"[^%>]+", _java)],
        "tag": [(r"/?>", "nt", -1), "attribute", (r"(?=[\s\S])", _html_before("/?>"))],
        "attribute": [(r"(?=[\s\w:-])", _attribute)],
        "value": [
            (r'"', "s", (-1, "double quotes")),
            (r"'", "s", (-1, "single quotes")),
            (r"[^\s>]+", "s", -1),
        ],
        "double quotes": [(r'"', "s", -1), (r"\$\{", "si", "expression"), (r'[^"]+', "s")],
        "single quotes": [(r"'", "s", -1), (r"\$\{", "si", "expression"), (r"[^']+", "s")],
        "expression": [(r"\}", "si", -1), (r"'", "l", "literal"), (r"[^'}]+", _java)],
        "literal": [(r"'", "l", -1), (r"[^']+", "l")],
    },
    memory=Inner,
)
lex = GRAMMAR.lex
