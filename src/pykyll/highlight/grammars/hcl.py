"""HCL, HashiCorp's configuration language, as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, ScanWith

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import HandlerWith, StatesWith, Words


class Heredoc:
    """The word that ends the open here-document."""

    __slots__ = ("end",)

    def __init__(self) -> None:
        """Begin outside of one."""
        self.end = ""


def _heredoc(scan: ScanWith[Heredoc], match: re.Match[str], group: int) -> None:
    for name, number in (("o", 1), ("", 2), ("sh", 3), ("sh", 4), ("no", 5), ("sh", 3)):
        scan.emit(name, match[group + number])
    scan.memory.end = match[group + 5]
    scan.move("heredoc")


def _heredoc_line(scan: ScanWith[Heredoc], match: re.Match[str], group: int) -> None:
    if match[group + 1] == scan.memory.end:
        scan.emit("no", match[0])
        scan.move(-2)
    else:
        scan.emit("sh", match[0])


def by_word(names: Words | None = None) -> HandlerWith[object]:
    """Return the handler of a name; after one that may head a block, its body is awaited."""

    def take(scan: ScanWith[object], match: re.Match[str], _group: int) -> None:
        name = names[match[0]] if names else "nx"
        if match[0] in ("true", "false", "null"):
            name = "kc"
        scan.emit(name, match[0])
        if name != "kc":
            scan.move("composite")

    return take


STATES: StatesWith[Heredoc] = {
    "multiline comment": [(r"[*]/", "cm", -1), (r"[^*/]+", "cm"), (r"[*/]", "cm")],
    "blank": [
        (r"\s+", ""),
        (r"//.*", "c1"),
        (r"#.*", "c1"),
        (r"/[*]", "cm", "multiline comment"),
    ],
    "primitives": [
        (r"[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?(?:[kKmMgG]b?)?", "mf"),
        (r"[0-9]+(?:[kKmMgG]b?)?", "mi"),
        (r'"', "s2", "double quotes"),
        (r"'", "s1", "single quotes"),
        (r"(<<-?)(\s*)(?P<quote>'?)(\\?)(\w+)(?P=quote)", _heredoc),
    ],
    "root": [
        "blank",
        "primitives",
        (r"\{", "p", "hash"),
        (r"\[", "p", "array"),
        (r"(?i:[$a-z_][a-z0-9_]*)", by_word()),
    ],
    "composite": [
        "blank",
        (r"\{", "p", (-1, "hash")),
        (r"\[", "p", (-1, "array")),
        "root",
        (r"", "", -1),
    ],
    "hash": ["blank", (r"=", "p"), (r"\}", "p", -1), "root"],
    "array": ["blank", (r",", "p"), (r"\]", "p", -1), "root"],
    "double quotes": [(r'[^\\"]+', "s2"), (r"\\\"", "se"), (r'"', "s2", -1)],
    "single quotes": [(r"[^\\']+", "s1"), (r"\\'", "se"), (r"'", "s1", -1)],
    "heredoc": [
        # blank lines at once: each would look for what follows the last of them
        (r"\n\s*+(?!\w+\s*\n)", "sh"),
        (r"\n", "sh", "heredoc line"),
        (r"[^$\n]+", "sh"),
        (r"[$]", "sh"),
    ],
    "heredoc line": [(r"\s*(\w+)\s*\n", _heredoc_line), (r"", "", -1)],
}

GRAMMAR = Grammar(STATES, memory=Heredoc)
lex = GRAMMAR.lex
