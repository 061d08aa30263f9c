"""GraphQL as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.piecewise import Inner
from pykyll.highlight.scanner import Grammar, Scan, ScanWith

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Handler

_NAME = r"[_A-Za-z][_0-9A-Za-z]*(?u:\b)"
_CALL = r"([_A-Za-z][_0-9A-Za-z]*)(\s*)(\()"
_WITH_VALUE = r"([_A-Za-z][_0-9A-Za-z]*)(\s*)(:)"


def _description(scan: ScanWith[Inner], match: re.Match[str], _group: int) -> bool | None:
    """Take Markdown in lines of their own between quotes."""
    start = match.end()
    if "no end of a description" in scan.found:
        return False
    end = scan.text.find('\n"""', start)
    if end < 0:
        scan.found["no end of a description"] = start
        return False
    scan.emit("s2", '"""')
    scan.emit("w", "\n")
    scan.out.extend(scan.memory.lexer("markdown", scan).feed(scan.text[start:end]))
    scan.emit("w", "\n")
    scan.emit("s2", '"""')
    scan.pos = end + 4
    return None


def _end(*around: str) -> Handler:
    """Take a closing bracket, which also ends what is around it if that is one of these."""

    def take(scan: Scan, match: re.Match[str], _group: int) -> None:
        scan.emit("p", match[0])
        scan.move(-1)
        if scan.stack[-1] in around:
            scan.move(-1)

    return take


def _value(name: str) -> Handler:
    """Take a value, after which only a list goes on."""

    def take(scan: Scan, match: re.Match[str], _group: int) -> None:
        scan.emit(name, match[0])
        if scan.stack[-1] != "list":
            scan.move(-1)

    return take


GRAMMAR = Grammar(
    {
        "root": [
            (r"(?:query|mutation|subscription)(?u:\b)", "k", "query"),
            (r"\{", "p", ("query", "selections")),
            (r"fragment(?u:\b)", "k", "fragment"),
            (r"scalar(?u:\b)", "k", "value"),
            (r"(?:type|interface|enum|input|schema)(?u:\b)", "k", "type"),
            (r"union(?u:\b)", "k", "union"),
            (r"extend(?u:\b)", "k"),
            "basic",
            (r'"""\n', _description),
        ],
        "basic": [(r"\s+", "w"), (r"#.*", "c"), (r"[!,]", "p")],
        "directives": [
            (r"(@[_A-Za-z][_0-9A-Za-z]*)(\s*)(\()", ("k", "w", "p"), "arguments"),
            (rf"@{_NAME}", "k"),
        ],
        "fragment": [(r"on(?u:\b)", "k"), "query"],
        "query": [
            "directives",
            (_NAME, "n"),
            (r"\(", "p", "variables"),
            (r"\{", "p", "selections"),
            "basic",
        ],
        "type": [
            (r"implements(?u:\b)", "k"),
            (_NAME, "n"),
            (r"\(", "p", "variables"),
            (r"\{", "p", "fields"),
            "basic",
        ],
        "union": [(_NAME, "n"), (r"=", "p", "variant"), "basic"],
        "variant": [(_NAME, "n", (-1, "after variant")), "basic"],
        "after variant": [
            (r"\|", "p", (-1, "variant")),
            (r"(?!\||\s+|#[^\n]*)", "", -2),
            "basic",
        ],
        "fields": [
            (r"\}", "p", -2),
            (_CALL, ("n", "w", "p"), "variables"),
            (_NAME, "n"),
            (r":", "p", "type name"),
            "basic",
        ],
        "arguments": [(r"\)", "p", -1), (_NAME, "n"), (r":", "p", "value"), "basic"],
        "variables": [
            (r"\)", "p", -1),
            (rf"\${_NAME}", "nv"),
            (_NAME, "n"),
            (r":", "p", "type name"),
            (r"=", "p", "value"),
            "basic",
        ],
        "type name": [
            (r"(?:Int|Float|String|Boolean|ID)(?u:\b)", "nb", -1),
            (_NAME, "n", -1),
            (r"\[", "p", "list of type names"),
            "basic",
        ],
        "list of type names": [
            (r"(?:Int|Float|String|Boolean|ID)(?u:\b)", "nb"),
            (_NAME, "n"),
            (r"\]", "p", -2),
            "basic",
        ],
        "selections": [
            "directives",
            (r"\}", _end("query", "fragment")),
            (_CALL, ("n", "w", "p"), "arguments"),
            (_WITH_VALUE, ("n", "w", "p")),
            (_NAME, "n"),
            (r"(\.\.\.)(\s+)(on)(?u:\b)", ("p", "w", "k")),
            (r"\.\.\.", "p"),
            (r"\{", "p", "selections"),
            "basic",
        ],
        "list": [(r"\]", _end("value")), "value"],
        "object": [
            (r"\}", _end("value")),
            (_WITH_VALUE, ("n", "w", "p"), "value"),
            # nor does any part of such a name come before a colon
            (r"[_A-Za-z][_0-9A-Za-z]*", "err"),
            "basic",
        ],
        "value": [
            (r'"""(?s:.*?)"""', "s2"),
            (rf"\${_NAME}", _value("nv")),
            (r"(?:true|false|null)(?u:\b)", _value("kc")),
            (r"[+-]?[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?", _value("mf")),
            (r"[+-]?[1-9][0-9]*(?:[eE][+-]?[0-9]+)?", _value("mi")),
            # no digit follows a zero, and of more than one zero each would look for a point
            (r"0+", "err"),
            (r'"(?>(?:\\[\\"]|[^"])*)"', _value("s2")),
            (_NAME, _value("n")),
            (r"\{", "p", "object"),
            (r"\[", "p", "list"),
            "basic",
        ],
    },
    memory=Inner,
)
lex = GRAMMAR.lex
