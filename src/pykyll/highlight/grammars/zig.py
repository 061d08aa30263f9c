"""Zig as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.heredocs import heredoc
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("zig")
_NAMES = Words("n", k=_WORDS["keywords"], nb=_WORDS["builtins"])
_ID = r"[a-zA-Z_]\w*"
_ESCAPE = r"\\(?:[nrt'\"\\0]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})"
_EXPONENT = r"e[-+]?[0-9_]+"


def _name(scan: Scan, match: re.Match[str], group: int) -> None:
    dot, blanks, name, more_blanks, parenthesis = (match[group + n] for n in range(1, 6))
    found = _NAMES[name]
    if found == "n" and dot:
        found = "nf" if parenthesis else "py"
    for kind, value in (
        ("p", dot),
        ("", blanks),
        (found, name),
        ("", more_blanks),
        ("p", parenthesis),
    ):
        scan.emit(kind, value)


GRAMMAR = Grammar(
    {
        "line start": ["blank", (r"#\s[^\n]*", "cs"), (r"", "", -1)],
        "blank": [(r"\s+", ""), (r"//[^\n]*", "c")],
        "root": [
            (r"\n", "", "line start"),
            "blank",
            (r"(?:[iu][0-9]+|f(?:16|32|64|128)|isize|usize)(?u:\b)", "kt"),
            (r"(?:true|false|null)(?u:\b)", "kc"),
            (rf"'(?:{_ESCAPE}|[^\\])'", "sc"),
            (r'"', "s", "string"),
            (r'r(?P<end>#*)"', heredoc("s", '"', "")),
            (rf"[0-9]+(?:[.][0-9_]+(?:{_EXPONENT})?|{_EXPONENT})", "mf"),
            (r"0b[10_]+|0x[0-9a-fA-F_]+|[0-9_]+", "mi"),
            (rf"'{_ID}", "nv"),
            (rf"([.]?)(\s*)(@?{_ID})(\s*)([(]?)", _name),
            (r"[()\[\]{}|,:;]", "p"),
            (r"[*/!@~&+%^<>=?-]|\.{1,3}", "o"),
        ],
        "string": [(r'"', "s", -1), (_ESCAPE, "se"), (r'[^"\\]+', "s")],
    }
)
lex = GRAMMAR.lex
