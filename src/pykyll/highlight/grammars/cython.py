"""Cython as Rouge 3.30.0 reads it: Python's states, and C's types in definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import NAME
from pykyll.highlight.grammars import python
from pykyll.highlight.scanner import TO_ROOT, Grammar, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import RuleWith, ScanWith

_WORDS = word_lists("python")
_KEYWORDS = f"{_WORDS['keywords']} by fused gil nogil"

_NAMES = Words(
    "n",
    k=_KEYWORDS,
    nb=f"{_WORDS['exceptions']} {_WORDS['builtins']}",
    bp=_WORDS["builtins pseudo"],
)
_CALLED = Words(
    "nf",
    k=_KEYWORDS,
    nb=f"{_WORDS['exceptions']} {_WORDS['builtins']}",
    bp=_WORDS["builtins pseudo"],
)
_TYPES = Words(
    "kt",
    k=f"{_KEYWORDS} def",
    kr="struct class public readonly extern api inline enum union",
)
_THEN = {"def": "function name", "struct": "class name", "class": "class name"}
_ID = r"[a-zA-Z_]\w*"
_DOTTED = r"[a-zA-Z_.][\w.]*"
_BLANK = r"(?:\\\s|\s)+"


class _Definitions(python.Strings):
    """The strings that are open, and how far the lines of a block of C are indented."""

    __slots__ = ("indentation",)

    def __init__(self) -> None:
        super().__init__()
        self.indentation: int | None = None


def _type(scan: ScanWith[_Definitions], match: re.Match[str], _group: int) -> None:
    """Take a word that may be a type: something to declare follows."""
    kind = _TYPES[match[0]]
    scan.emit(kind, match[0])
    if match[0] in _THEN:
        scan.move(-1, _THEN[match[0]])
    elif kind != "kr":
        scan.move(-1)


def _indentation(scan: ScanWith[_Definitions], match: re.Match[str], _group: int) -> None:
    """Take the blanks that begin a line; fewer than those of the block end it."""
    scan.emit("", match[0])
    scan.move(-1, "type")
    known = scan.memory.indentation
    if known is None:
        scan.memory.indentation = len(match[0])
    elif known > len(match[0]):
        scan.memory.indentation = None
        scan.move(-2)


def _no_indentation(scan: ScanWith[_Definitions], _match: re.Match[str], _group: int) -> None:
    scan.memory.indentation = None
    scan.move(TO_ROOT)


def _python(rule: RuleWith[python.Strings] | str) -> RuleWith[_Definitions] | str:
    """Return a rule of Python with Cython's words where it looks words up."""
    return (rule[0], _NAMES) if isinstance(rule, tuple) and rule[0] == NAME else rule


GRAMMAR = Grammar(
    {
        **python.STATES,
        "root": [
            (r"cp?def|ctypedef", "k", ("definition", "type")),
            (rf"(from)({_BLANK})({_DOTTED})({_BLANK})(cimport)", ("kn", "", "nn", "", "kn")),
            (rf"(cimport)(\s+)({_DOTTED})", ("kn", "", "nn")),
            (rf"(struct)({_BLANK})", ("k", ""), "class name"),
            (rf"{_ID}(?=\()", _CALLED),
            (r"[(,]", "p", "type"),
            *map(_python, python.STATES["root"]),
        ],
        "class name": [(_BLANK, ""), *python.STATES["class name"]],
        "function name": [(_BLANK, ""), *python.STATES["function name"]],
        "definition": [(r"\n", "", "indentation"), "root"],
        "type": [
            (r"[^\S\n]+", ""),
            (r"cp?def|ctypedef", "k"),
            (r"(?:un)?signed", "kt"),
            (rf"{_ID}(?=\*|[ \t]*\[|[ \t]+\w)", _type),
            (r"", "", -1),
        ],
        "indentation": [(r"[ \t]+", _indentation), (r"", _no_indentation)],
    },
    memory=_Definitions,
)
lex = GRAMMAR.lex
