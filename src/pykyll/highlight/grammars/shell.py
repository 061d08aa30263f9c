"""Shells (sh, bash, zsh, ksh) as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import ScanWith

_WORDS = word_lists("shell")

_KEYWORDS = "|".join(_WORDS["keywords"].split())
_BUILTINS = "|".join(sorted(_WORDS["builtins"].split(), reverse=True))


class _Heredoc:
    """The word that ends the open here-document."""

    __slots__ = ("end",)

    def __init__(self) -> None:
        self.end = ""


def _heredoc(scan: ScanWith[_Heredoc], match: re.Match[str], group: int) -> None:
    for name, number in (("o", 1), ("", 2), ("sh", 3), ("sh", 4), ("no", 5), ("sh", 3)):
        scan.emit(name, match[group + number])
    scan.memory.end = match[group + 5]
    scan.move("heredoc")


def _heredoc_line(scan: ScanWith[_Heredoc], match: re.Match[str], group: int) -> None:
    if match[group + 1] == scan.memory.end:
        scan.emit("no", match[0])
        scan.move(-2)
    else:
        scan.emit("sh", match[0])


GRAMMAR = Grammar(
    {
        "root": ["words", "data"],
        "words": [
            (r"#.*", "c"),
            (rf"(?:{_KEYWORDS})\s*(?u:\b)", "k"),
            (r"case(?u:\b)", "k", "case"),
            (rf"(?:{_BUILTINS})\s*(?u:\b)(?![.-])", "nb"),
            (r"[.](?=\s)", "nb"),
            (r"(\w+)(=)", ("nv", "o")),
            (r"[\[\]{}()!=>]|&&|\|\||<<<", "o"),
            (r"(<<-?)(\s*)(?P<quote>['\"]?)(\\?)(\w+)(?P=quote)", _heredoc),
        ],
        "heredoc": [
            # blank lines at once: each would look for what follows the last of them
            (r"\n\s*+(?!\w+\s*\n)", "sh"),
            (r"\n", "sh", "heredoc line"),
            (r"[^$\n\\]+", "sh"),
            "interpolation",
            (r"[$]", "sh"),
        ],
        "heredoc line": [(r"\s*(\w+)\s*\n", _heredoc_line), (r"", "", -1)],
        "double quotes": [
            # "abc$" is the text abc$
            (r'(?:\$#?)?"', "s2", -1),
            "interpolation",
            (r'[^"`\\$]+', "s2"),
        ],
        "ansi string": [(r"\\.", "se"), (r"[^\\']+", "s1"), "single quotes"],
        "single quotes": [(r"'", "s1", -1), (r"[^']+", "s1")],
        "data": [
            (r"\s+", ""),
            (r"\\.", "se"),
            (r'\$?"', "s2", "double quotes"),
            (r"\$'", "s1", "ansi string"),
            (r"'", "s1", "single quotes"),
            (r"\*", "k"),
            (r";", "p"),
            (r"--?[\w-]+", "nt"),
            (r"[^=*\s{}()$\"'`;\\<]+", ""),
            (r"<", ""),
            "interpolation",
        ],
        "braces": [
            (r"\}", "k", -1),
            (r":-", "k"),
            (r"[a-zA-Z0-9_]+", "nv"),
            (r"[^}:\"`'$]+", "p"),
            "root",
        ],
        "substitution": [(r"\)", "si", -1), (r"\(", "o", "parentheses"), "root"],
        "parentheses": [(r"\(", "o", "parentheses"), (r"\)", "o", -1), "root"],
        "arithmetic": [
            (r"\)\)", "k", -1),
            (r"[-+*/%^|&!]", "o"),
            (r"\d+(?:#\w+)?", "m"),
            "root",
        ],
        "case": [(r"esac(?u:\b)", "k", -1), (r"\|", "p"), (r"\)", "p", "case stanza"), "root"],
        "case stanza": [(r";;", "p", -1), "root"],
        "backticks": [(r"`", "sb", -1), "root"],
        "interpolation": [
            (r"\\$", "se"),
            (r"\\.", "se"),
            (r"\$\(\(", "k", "arithmetic"),
            (r"\$\(", "si", "substitution"),
            (r"\$\{#?", "k", "braces"),
            (r"`", "sb", "backticks"),
            (r"\$#?(?:\w+|.)", "nv"),
        ],
    },
    memory=_Heredoc,
)
lex = GRAMMAR.lex
