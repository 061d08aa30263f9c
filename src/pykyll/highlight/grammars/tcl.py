"""Tcl as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import closed, until
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import RuleWith, Scan, ScanWith

_WORDS = word_lists("tcl")
_NAMES = Words("", k=_WORDS["keywords"], nb=_WORDS["builtins"])
_NOT_END_OF_LINE = r"[^)\]};\n]"
_END_OF_WORD = r")\]};\n\r\t\v"


class _Braces:
    """How many braces are open in strings."""

    __slots__ = ("open",)

    def __init__(self) -> None:
        self.open = 0


def _close_brace(scan: Scan) -> None:
    while scan.stack[-1] != "brace":
        scan.move(-1)
    scan.move(-1)
    scan.emit("p", "}")


def _abort(scan: Scan, match: re.Match[str], _group: int) -> None:
    """Close a brace whatever else is open in it."""
    if "brace" in scan.stack:
        _close_brace(scan)
    else:
        scan.emit("err", match[0])


def _open_in_string(scan: ScanWith[_Braces], match: re.Match[str], _group: int) -> None:
    scan.memory.open += 1
    scan.emit("s2", match[0])


def _close_in_string(scan: ScanWith[_Braces], match: re.Match[str], _group: int) -> None:
    if scan.memory.open == 0 and "brace" in scan.stack:
        _close_brace(scan)
        return
    scan.memory.open -= 1
    scan.emit("s2", match[0])


def _command(parameters: str) -> list[RuleWith[_Braces] | str]:
    return [
        "word",
        (rf"#{_NOT_END_OF_LINE}+", "c1"),
        (rf"(?=[{_END_OF_WORD}])", "", parameters),
        (rf"[^{_END_OF_WORD}]+", _NAMES),
        (r"\s+", ""),
    ]


def _delimited(name: str, end: str, others: str) -> dict[str, list[RuleWith[_Braces] | str]]:
    """Return the states between delimiters: the commands and their parameters."""
    mismatch = "" if name == "brace" else "err"
    return {
        name: [(end, "p", -1), f"command in {name}"],
        f"command in {name}": _command(f"parameters in {name}"),
        f"parameters in {name}": [(end, "p", -2), (others, mismatch), "parameters"],
    }


GRAMMAR = Grammar(
    {
        "root": _command("parameters"),
        "word": [
            (r"\{\*\}", "k"),
            (r"\}", _abort),
            "interpolation",
            (r"\{", "p", "brace"),
            (r"\(", "p", "parenthesis"),
            (r'"', "s2", "string"),
            (rf"(?<![^{_END_OF_WORD}])[^{_END_OF_WORD}]+?(?=[(\[{{\"\\])", ""),
            (
                rf"(?<=[^{_END_OF_WORD}])(?=[^{_END_OF_WORD}])",
                closed(rf"[^{_END_OF_WORD}][^{_END_OF_WORD}(\[{{\"\\]*+", r"(?=[(\[{\"\\])", ""),
            ),
        ],
        "parameters": [
            (r";", "p", -1),
            (r"\n", "", -1),
            (r"else|elseif|then", "k"),
            "word",
            (r"\s+", ""),
            (rf"[^{_END_OF_WORD}]+", ""),
        ],
        **_delimited("brace", r"\}", r"[)\]]"),
        **_delimited("parenthesis", r"\)", r"[\]}]"),
        **_delimited("bracket", r"\]", r"[)}]"),
        "interpolation": [
            (r"\[", "p", "bracket"),
            (r"\$[a-z0-9.:-]+", "nv"),
            (r"\$\{", until("}", "nv")),
            (r"\$", ""),
            (r"\\(?:[0-7]{3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[\s\S])", "se"),
        ],
        "string": [
            (r'"', "s2", -1),
            "interpolation",
            (r'[^\\\[$"{}]+', "s2"),
            (r"\{", _open_in_string),
            (r"\}", _close_in_string),
        ],
    },
    memory=_Braces,
)
lex = GRAMMAR.lex
