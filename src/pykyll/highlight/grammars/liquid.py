"""Liquid as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import TO_ROOT, Grammar, Scan
from pykyll.highlight.searches import run_then
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_END_OF_TAG = (r"-?\}\}", "p", TO_ROOT)
_END_OF_BLOCK = (r"-?%\}", "p", TO_ROOT)
_SINGLE_QUOTED = regex(r"'[^']*'")
_DOUBLE_QUOTED = regex(r'"[^"]*"')


def _literal_class(text: str | None, default: str) -> str:
    """Return the class of what a loop goes over, by the quotes that are anywhere in it."""
    if text and _SINGLE_QUOTED.search(text):
        return "s1"
    return "s2" if text and _DOUBLE_QUOTED.search(text) else default


def _cycle(scan: Scan, match: re.Match[str], group: int) -> None:
    group_class = _literal_class(match[group + 3], "na")
    for number, name in enumerate(("nt", "w", group_class, "w", "p", "w"), group + 1):
        scan.emit(name, match[number])
    scan.move("markup with variables")


def _loop(scan: Scan, match: re.Match[str], group: int) -> None:
    items_class = _literal_class(match[group + 7], "nv")
    for number, name in enumerate(("nt", "w", "nv", "w", "nt", "w", items_class, "w"), group + 1):
        scan.emit(name, match[number])
    scan.move("markup")


GRAMMAR = Grammar(
    {
        "root": [
            (r"[^{]+", ""),
            (r"(\{%-?)(\s*)", ("p", "w"), "tag"),
            (r"(\{\{-?)(\s*)", ("p", "w"), "output"),
            (r"\{", ""),
        ],
        "tag": [
            (r"(?:if|elsif|unless|case)(?u:\b)", "kr", "condition"),
            (r"when(?u:\b)", "kr", "when"),
            (r"(else)(\s*)(-?%\})", ("kr", "w", "p"), -1),
            (
                r"(capture|(?:in|de)crement)(\s+)([^\s%]+)(\s*)(-?%\})",
                ("nt", "w", "nv", "w", "p"),
                -1,
            ),
            (r"(comment)(\s*)(-?%\})", ("nt", "w", "p"), "comment"),
            (r"(raw)(\s*)(-?%\})", ("nt", "w", "p"), "raw"),
            (r"(end(?:if|unless|case))(\s*)(-?%\})", ("kr", "w", "p"), -1),
            (r"(end[^\s%]+)(\s*)(-?%\})", ("nt", "w", "p"), -1),
            (r"(?:assign|echo)(?u:\b)", "nt", "assign"),
            (r"(?:include|render)(?u:\b)", "nt", "include"),
            (r"(cycle)(\s+)(?:([^\s:]*)(\s*)(:))?(\s*)", _cycle),
            (
                (
                    r"(for|tablerow)(\s+)([\w-]+)(\s+)(in)(\s+)"
                    r"((?:[^\s%,|'\"]|\"[^\"]*\"|'[^']*')+)(\s*)"
                ),
                _loop,
            ),
            (r"([^\s%]+)(\s*)", ("nt", "w"), "markup"),
        ],
        "output": [
            (r"(\|)(\s*)([a-zA-Z_][^\s}|:]*)", ("p", "w", "nf"), "filters"),
            _END_OF_TAG,
            "values",
        ],
        "filters": [
            (r"(\|)(\s*)([a-zA-Z_][^\s%}|:]*)", ("p", "w", "nf")),
            _END_OF_TAG,
            _END_OF_BLOCK,
            "parameters with variables",
        ],
        "condition": [
            (r"[=!]=|[<>]=?", "o"),
            (r"(?:and|or|contains)(?u:\b)", "ow"),
            _END_OF_BLOCK,
            "values",
        ],
        "when": [_END_OF_BLOCK, "values"],
        "parameters": [
            "whitespace",
            "keywords",
            "strings",
            "numbers",
            (r"(?=[^\s=:])", run_then(r"[^\s=:]", r"(\s*)(=|:)", "na", "w", "o")),
            (r"[,:]", "p"),
        ],
        "parameters with variables": ["parameters", "variables", (r"\S+", "")],
        "markup": [
            (r"reversed(?u:\b)", "na"),
            _END_OF_BLOCK,
            "parameters",
            (r"\S+", ""),
        ],
        "markup with variables": [_END_OF_BLOCK, "parameters with variables"],
        "keywords": [(r"(?:false|true|nil)(?u:\b)", "kc")],
        "variables": [
            (r"(?:empty|blank|forloop\.[^\s%}|:]+)(?u:\b)", "nb"),
            (r"\.(?=\w)|\[|\]", "p"),
            (r"(?:first|last|size)(?u:\b)", "nf"),
            (r"[a-zA-Z_][\w-]*\??", "nv"),
        ],
        "strings": [(r"'[^']*'", "s1"), (r'"[^"]*"', "s2")],
        "numbers": [(r"-", "o"), (r"\d+\.\d+", "mf"), (r"\d+", "mi")],
        "values": ["whitespace", "keywords", "strings", "numbers", "variables"],
        "whitespace": [(r"[ \t]+", "w")],
        "comment": [
            (r"[^{]+", "c"),
            (
                r"(\{%-?)(\s*)(endcomment)(\s*)(-?%\})",
                ("p", "w", "nt", "w", "p"),
                TO_ROOT,
            ),
            (r"\{", "c"),
        ],
        "raw": [
            (r"[^{]+", ""),
            (r"(\{%-?)(\s*)(endraw)(\s*)(-?%\})", ("p", "w", "nt", "w", "p"), TO_ROOT),
            (r"\{", ""),
        ],
        "assign": [
            (r"=", "o"),
            (r"(\|)(\s*)([a-zA-Z_][^\s%|:]*)", ("p", "w", "nf"), "filters"),
            _END_OF_BLOCK,
            "values",
        ],
        "include": [
            (r"(\{\{-?)(\s*)", ("p", "w"), "embedded output"),
            (r"(?:with|for)(?u:\b)", "nt"),
            (r"(?<![/\w-])[/\w-]+(?:\.[\w-]+)+\b", ""),
            # behind a part of such a path that was taken, its end is looked for only once
            (
                r"(?<=[/\w-])(?=[/\w-])",
                run_then(r"[/\w-]", r"((?:\.[\w-]+)+)\b", "", ""),
            ),
            "markup with variables",
        ],
        "embedded output": [
            (r"(\|)(\s*)([a-zA-Z_][^\s}|:]*)", ("p", "w", "nf")),
            (r"-?\}\}", "p", -1),
            "parameters with variables",
        ],
    }
)
lex = GRAMMAR.lex
