"""CMake as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, ScanWith
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import HandlerWith, RuleWith, Scan

_BUILTINS = frozenset(word_lists("cmake")["builtin commands"].split())


class _Bracket:
    """How long the bracket of the open argument or comment is."""

    __slots__ = ("length",)

    def __init__(self) -> None:
        self.length = 0


def _command(scan: Scan, match: re.Match[str], group: int) -> None:
    name = match[group + 1]
    scan.emit("nb" if name in _BUILTINS else "nf", name)
    scan.emit("", match[group + 2])
    scan.emit("p", match[group + 3])


def _open_bracket(scan: ScanWith[_Bracket], match: re.Match[str], _group: int) -> None:
    is_comment = match[0].startswith("#")
    scan.emit("cm" if is_comment else "s2", match[0])
    scan.memory.length = len(match[0].removeprefix("#"))
    scan.move("bracket comment" if is_comment else "bracket string")


def _closing_bracket(name: str) -> HandlerWith[_Bracket]:
    def take(scan: ScanWith[_Bracket], match: re.Match[str], _group: int) -> None:
        scan.emit(name, match[0])
        if len(match[0]) == scan.memory.length:
            scan.move(-1)

    return take


_REFERENCE: RuleWith[_Bracket] = (r"\$\{", "si", "reference")

GRAMMAR = Grammar(
    {
        "root": [
            _REFERENCE,
            (r"[()]", "p"),
            (r"#?\[=*\[", _open_bracket),
            (r"\\\"", ""),
            (r'"', "s2", "quoted argument"),
            (r"([A-Za-z_]\w*+)([ \t]*+)(\()", _command),
            (r"#.*", "c1"),
            (r"[A-Za-z_]\w*|\s+|.", ""),
        ],
        "bracket string": [
            (r"\]=*\]", _closing_bracket("s2")),
            _REFERENCE,
            (r"[^\]$]+|[\s\S]", "s2"),
        ],
        "bracket comment": [(r"\]=*\]", _closing_bracket("cm")), (r"[^\]]+|[\s\S]", "cm")],
        "reference": [_REFERENCE, (r"\}", "si", -1), (r"[^$}]+|[\s\S]", "nv")],
        "quoted argument": [
            _REFERENCE,
            (r'"', "s2", -1),
            (r"\\[()#\" \\$@^trn;]", "se"),
            (r'[^"\\$]+|[\s\S]', "s2"),
        ],
    },
    memory=_Bracket,
)
lex = GRAMMAR.lex
