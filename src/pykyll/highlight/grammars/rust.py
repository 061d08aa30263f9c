"""Rust as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import NAME
from pykyll.highlight.heredocs import heredoc
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import ScanWith

_WORDS = word_lists("rust")

_ESCAPE = r"\\(?:[nrt'\"\\0]|x[0-9a-fA-F]{2}|u\{(?:[0-9a-fA-F]_*){1,6}\})"
_KEYWORDS = "|".join(sorted(_WORDS["keywords"].split(), reverse=True))
_NAMES = Words("n", nb=_WORDS["builtins"])
_CLOSES = {"[": "]", "(": ")", "{": "}"}


class _Delimiters:
    """How many of each delimiter are open in a macro."""

    __slots__ = ("open",)

    def __init__(self) -> None:
        self.open = dict.fromkeys(_CLOSES.values(), 0)


def _open_delimiter(scan: ScanWith[_Delimiters], match: re.Match[str], _group: int) -> None:
    scan.memory.open[_CLOSES[match[0]]] += 1
    scan.emit("p", match[0])


def _close_delimiter(scan: ScanWith[_Delimiters], match: re.Match[str], _group: int) -> None:
    scan.memory.open[match[0]] -= 1
    scan.emit("p", match[0])
    if not any(scan.memory.open.values()):
        scan.move(-1)


GRAMMAR = Grammar(
    {
        "bol": ["blank", (r"#\s[^\n]*", "cs"), (r"", "", -1)],
        "attribute": [
            "blank",
            "literals",
            (r"[(,)=:]", "nd"),
            (r"\]", "nd", -1),
            (NAME, "nd"),
        ],
        "blank": [(r"\s+", ""), "comments"],
        "comments": [
            (r"////+[^\n]*", "c1"),
            (r"//[/!][^\n]*", "cd"),
            (r"//[^\n]*", "c1"),
            # closed at once, these two are no documentation
            (r"/\*\*\*?/", "cm"),
            (r"/\*\*\*+", "cm", "comment"),
            (r"/[*][*!]", "cd", "documentation"),
            (r"/[*]", "cm", "comment"),
        ],
        "comment": [(r"\*/", "cm", -1), (r"/\*", "cm", "comment"), (r"[^*/]+|[*/]", "cm")],
        "documentation": [
            (r"\*/", "cd", -1),
            (r"/\*", "cd", "documentation"),
            (r"[^*/]+|[*/]", "cd"),
        ],
        "root": [
            (r"\n", "", "bol"),
            "blank",
            (r"#!?\[", "nd", "attribute"),
            (rf"(?:{_KEYWORDS})(?u:\b)", "k"),
            "literals",
            (r"[=-]>|<->", "k"),
            (r"[()\[\]{}|,:;]", "p"),
            (r"[*/!@~&+%^<>=?-]|\.{2,3}", "o"),
            (rf"(?:[.]\s*)?{NAME}(?=\s*[(])", "nf"),
            (r"[.]\s*await(?u:\b)", "k"),
            (rf"[.]\s*{NAME}", "py"),
            (r"[.]\s*\d+", "na"),
            (rf"({NAME})(::)", ("nn", "p")),
            (r"macro_rules!", "nd", "macro rules"),
            (rf"{NAME}!", "nd", "macro"),
            (r"'static(?u:\b)", "k"),
            (rf"'{NAME}", "nv"),
            (NAME, _NAMES),
        ],
        "macro": [
            "literals",
            (r"[\[{(]", _open_delimiter),
            (r"[\]})]", _close_delimiter),
            (rf"{NAME}!", "nd"),
            "root",
            (r".", ""),
        ],
        "macro rules": [(rf"[$]{NAME}(?::{NAME})?|[$]", "nv"), "macro"],
        "literals": [
            (r"(?:true|false)(?u:\b)", "kc"),
            (rf"b?'(?:{_ESCAPE}|[^\\])'", "sc"),
            (r'b?"', "s", "string"),
            (r'b?r(?P<end>#*)"', heredoc("s", '"', "")),
            (
                (
                    r"[0-9][0-9_]*(?:[.][0-9][0-9_]*(?:[eE][-+]?[0-9_]+)?(?:f32|f64)?"
                    r"|(?:[.][0-9][0-9_]*)?[eE][-+]?[0-9_]+(?:f32|f64)?"
                    r"|(?:[.][0-9][0-9_]*)?(?:[eE][-+]?[0-9_]+)?(?:f32|f64)"
                    r"|[.](?!\.|(?u:[^\W\d])))"
                ),
                "mf",
            ),
            (
                (
                    r"(?:0b[10_]+|0x[0-9a-fA-F_]+|0o[0-7_]+|[0-9][0-9_]*)"
                    r"(?:u(?:8|16|32|64|128|size)?|i(?:8|16|32|64|128|size))?"
                ),
                "mi",
            ),
        ],
        "string": [(r'"', "s", -1), (_ESCAPE, "se"), (r'[^"\\]+', "s")],
    },
    start=("root", "bol"),
    memory=_Delimiters,
)
lex = GRAMMAR.lex
