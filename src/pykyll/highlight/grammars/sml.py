"""Standard ML as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.searches import until

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Handler, Rule

_KEYWORDS = (
    "abstype and andalso as case datatype do else end eqtype exception fn fun functor handle if in"
    " include infix infixr let local nonfix of op open orelse raise rec sharing sig signature"
    " struct structure then type val where while with withtype"
)
_NAMES = Words("n", kr=_KEYWORDS, p=": | = => -> # :>")
_QUALIFIERS = Words("nn", err=_KEYWORDS)

_ID = r"[\w']+"
_SYMBOL = r"[!%&$#/:<=>?@\\~`^|*+-]+"
_EQUALS = rf"=(?!{_SYMBOL})"


def _word(*words: str) -> str:
    return rf"(?:{'|'.join(words)})(?u:\b)(?!')"


def _open_again(times: int) -> Handler:
    """Return the handler of a word that opens the state it stands in anew."""

    def take(scan: Scan, match: re.Match[str], _group: int) -> None:
        scan.emit("kr", match[0])
        scan.move(*[scan.stack[-1]] * times)

    return take


def _qualifier(scan: Scan, match: re.Match[str], group: int) -> None:
    """Take the name of a structure and its dot."""
    scan.emit(_QUALIFIERS[match[group + 1]], match[group + 1])
    scan.emit("p", match[group + 2])


def _string(name: str) -> list[Rule | str]:
    return [
        (r'[^"\\]+', name),
        (r'"', name, -1),
        (r'\\(?:[\\"abtnvfr]|\^[@-^]|[0-9]{3}|u[0-9a-fA-F]{4})', "se"),
        (r"\\\s+\\", "si"),
    ]


GRAMMAR = Grammar(
    {
        "root": [(r"#!", until("\n", "cp")), (r"", "", "main")],
        "main": [
            "whitespace",
            (_word("val", "and"), "kr", "value name"),
            (_word("fun"), "kr", (-1, "functions", "function name")),
            "delimiters",
            "core",
        ],
        "functions": [
            "whitespace",
            (_word("fun", "and"), "kr", "function name"),
            (_word("val"), "kr", (-1, "main", "value name")),
            (r"\|", "p", "function name"),
            (_word("case", "handle"), "kr", (-1, "main")),
            "delimiters",
            "core",
        ],
        "whitespace": [(r"\s+", ""), (r"\(\*", "c", "comment")],
        "delimiters": [
            (r"[(\[{]", "p", "main"),
            (r"[)\]}]", "p", -1),
            (_word("let", "if", "local"), _open_again(2)),
            (_word("struct", "sig", "while"), _open_again(1)),
            (_word("do", "else", "end", "in", "then"), "kr", -1),
        ],
        "core": [
            (r"[()\[\]{},;_]|\.\.\.", "p"),
            (r'#"', "sc", "character"),
            (r'"', "s2", "string"),
            (r"~?0x[0-9a-fA-F]+", "mh"),
            (r"0wx[0-9a-fA-F]+", "mh"),
            (r"0w\d+", "mi"),
            (r"~?\d++(?:\.\d+)?[eE]~?\d+", "mf"),
            (r"~?\d++\.\d+", "mf"),
            (r"~?\d+", "mi"),
            (r"#\s*[1-9][0-9]*", "nl"),
            (rf"#\s*{_ID}", "nl"),
            (rf"#\s+{_SYMBOL}", "nl"),
            (_word("datatype", "abstype"), "kr", "datatype"),
            (rf"(?={_word('exception')})", "", "exception"),
            (_word("functor", "include", "open", "signature", "structure"), "kr", "module name"),
            (_word("type", "eqtype"), "kr", "type name"),
            (rf"'{_ID}", "nd"),
            (rf"({_ID})(\.)", _qualifier, "qualified"),
            (_ID, _NAMES),
            (_SYMBOL, _NAMES),
        ],
        "qualified": [
            (rf"({_ID})(\.)", _qualifier),
            (_ID, _NAMES, -1),
            (_SYMBOL, _NAMES, -1),
        ],
        "keyword ends": [(rf"(?={_word(*_KEYWORDS.split())})", "", -1)],
        "annotations": [(r"'[\w']*", "nd"), (r"\(", "p", "type variables")],
        "type variables": [
            "whitespace",
            (r"'[\w']*", "nd"),
            (_ID, "n"),
            (r",", "p"),
            (r"\)", "p", -1),
            (_SYMBOL, "n"),
        ],
        "module name": ["whitespace", "keyword ends", (_ID, "nn"), (r"", "", -1)],
        "function name": [
            "whitespace",
            "annotations",
            (_ID, "nf", -1),
            (_SYMBOL, "nf", -1),
        ],
        "value name": [
            "whitespace",
            "annotations",
            (rf"({_ID})(\s*)({_EQUALS})", ("nv", "", "p"), -1),
            (rf"({_SYMBOL})(\s*)({_EQUALS})", ("nv", "", "p")),
            (_ID, "nv", -1),
            (_SYMBOL, "nv", -1),
            (r"", "", -1),
        ],
        "type name": [
            "whitespace",
            "keyword ends",
            "annotations",
            (_EQUALS, "p", (-1, "type")),
            (_ID, "kt"),
            (_SYMBOL, "kt"),
        ],
        "type": [
            "whitespace",
            (_word("and"), "kr", (-1, "type name")),
            "keyword ends",
            "core",
        ],
        "datatype": [
            "whitespace",
            "keyword ends",
            "annotations",
            (r"(=)(\s*)(datatype)(?u:\b)", ("p", "", "kr"), -1),
            (_EQUALS, "p", (-1, "constructors", "constructor name")),
            (_ID, "kt"),
            (_SYMBOL, "kt"),
        ],
        "constructors": [
            "whitespace",
            (_word("and"), "kr", (-1, "datatype")),
            (_word("withtype"), "kr", (-1, "type name")),
            (_word("of"), "kr"),
            (rf"(\|)(\s*)({_ID})", ("p", "", "nc")),
            (rf"(\|)(\s+)({_SYMBOL})", ("p", "", "nc")),
            "keyword ends",
            "core",
        ],
        "constructor name": ["whitespace", (_ID, "nc", -1), (_SYMBOL, "nc", -1)],
        "exception": [
            "whitespace",
            (rf"(exception|and)(\s+)({_ID})", ("kr", "", "nc")),
            (rf"(exception|and)(\s*)({_SYMBOL})", ("kr", "", "nc")),
            (_word("of"), "kr"),
            "keyword ends",
            "core",
        ],
        "comment": [
            (r"[^(*)]+", "cm"),
            (r"\(\*", "cm", "comment"),
            (r"\*\)", "cm", -1),
            (r"[(*)]", "cm"),
        ],
        "string": _string("s2"),
        "character": _string("sc"),
    }
)
lex = GRAMMAR.lex
