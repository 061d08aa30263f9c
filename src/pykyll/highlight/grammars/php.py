"""PHP as Rouge 3.30.0 reads it, in HTML or by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import LETTER_OR_UNDERSCORE
from pykyll.highlight.heredocs import heredoc
from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import TO_ROOT, Grammar, Rule, Scan
from pykyll.highlight.searches import closed, until
from pykyll.highlight.word_lists import word_lists
from pykyll.regex import regex

if TYPE_CHECKING:
    import re

_WORDS = word_lists("php")

_KEYWORDS = frozenset(_WORDS["keywords"].split())
_BUILTINS = frozenset(_WORDS["builtins"].split())
_FALSE = frozenset({"0", "false", "off"})

_ID = rf"{LETTER_OR_UNDERSCORE}(?>(?u:\w)*)"
_NAMESPACE = rf"(?:{_ID}\\)+"
_NAME = rf"(?:{_NAMESPACE})?{_ID}"
_UNDERSCORED = rf"{LETTER_OR_UNDERSCORE}(?u:\w)*?_{_ID}"
_LOOKS = (
    (regex(r"^__.*?__$"), "nb"),
    (regex(r"^(?:E|PHP)(?:_[A-Z]+)+$"), "kc"),
    (regex(r"(?:\\|^)[A-Z][A-Z\d_]+$"), "no"),
    (regex(r"(?:\\|^)[A-Z][^\W_]*$"), "nc"),
)
_STATES_AFTER = {
    "use": ("kn", "use"),
    "const": ("k", "const"),
    "catch": ("k", "catch"),
    "public": ("k", "visibility"),
    "protected": ("k", "visibility"),
    "private": ("k", "visibility"),
}


def _begin(scan: Scan, _match: re.Match[str], _group: int) -> None:
    """Begin in PHP, in HTML, or where the first `<` says, by the option `start_inline`."""
    scan.move(-1)
    inline = scan.options.get("start_inline")
    if inline is None:
        scan.move("start")
    elif inline is not False and str(inline) not in _FALSE:
        scan.move("php")


def _called(scan: Scan, match: re.Match[str], _group: int) -> None:
    name = match[0].lower()
    if name in _KEYWORDS:
        scan.emit("k", match[0])
    else:
        scan.emit("nb" if name in _BUILTINS else "nf", match[0])


def _name(scan: Scan, match: re.Match[str], _group: int) -> None:
    name = match[0].lower()
    found = _STATES_AFTER.get(name)
    if found:
        scan.emit(found[0], match[0])
        scan.move(found[1])
    elif name in _KEYWORDS:
        scan.emit("k", match[0])
    else:
        looks = (kind for pattern, kind in _LOOKS if pattern.search(match[0]))
        scan.emit(next(looks, "n"), match[0])


_REST: list[Rule | str] = ["end of php", "blank", (r"", "", -1)]

GRAMMAR = Grammar(
    {
        "begin": [(r"", _begin)],
        "root": [
            (r"(?i:<\?(?:php|=)?)", "cp", "php"),
            (r"(?s:.+?(?=<\?)|.+)", in_language("html")),
        ],
        "start": [
            (r"\s*(?=<)", in_language("html"), -1),
            (r"[^$]+(?=<\?(?i:php|=))", in_language("html"), -1),
            (r"", "", (-1, "php")),
        ],
        "end of php": [(r"\?>", "cp", TO_ROOT)],
        "blank": [
            (r"\s+", ""),
            (r"#.*", "c1"),
            (r"//.*", "c1"),
            (r"/\*\*(?!/)", until("*/", "cd")),
            (r"/\*", until("*/", "cm")),
        ],
        "names": [(rf"{_NAME}(?=\s*\()", _called), (_NAME, _name)],
        "operators": [(r"[~!%^&*+|:.<>/@-]+", "o")],
        "string": [
            (r'"', "s2", -1),
            (r'[^\\{$"]+', "s2"),
            (r"\\u\{[0-9a-fA-F]+\}", "se"),
            (r"\\(?:[efrntv\"$\\]|[0-7]{1,3}|[xX][0-9a-fA-F]{1,2})", "se"),
            (rf"\${_ID}(?:\[\S{{1,200}}\]|->{_ID})?", "nv"),
            (r"\{\$\{", "si", "interpolated name"),
            (r"\{(?=\$)", "si", "interpolation"),
            (r"(\{)(\S{1,200})(\})", ("si", "nv", "si")),
            (r"[${\\]+", "s2"),
        ],
        "interpolated name": [(r"\}\}", "si", -1), "php"],
        "interpolation": [(r"\}", "si", -1), "php"],
        "values": [
            (
                rf"<<<(?P<heredoc>[\"']?)(?P<end>{_ID})(?P=heredoc)\n",
                heredoc("sh", r"\n[^\S\n]*+(?i:", ");?"),
            ),
            (r"(?:\d[_\d]*)?\.(?:\d[_\d]*)?(?:[eE][+-]?\d[_\d]*)?", "mf"),
            (r"0[0-7][0-7_]*", "mo"),
            (r"0[bB][01][01_]*", "mb"),
            (r"0[xX][a-fA-F0-9][a-fA-F0-9_]*", "mh"),
            (r"\d[_\d]*", "mi"),
            (r"'", closed(r"'[^'\\]*+(?>(?:\\.[^'\\]*+)*)", "'", "s1")),
            (r"`", closed(r"`[^`\\]*+(?>(?:\\.[^`\\]*+)*)", "`", "sb")),
            (r'"', "s2", "string"),
            (
                r"(?i:function|fn)(?u:\b)",
                "k",
                ("function return", "function parameters", "function name"),
            ),
            (r"(?i:true|false|null)(?u:\b)", "kc"),
            (r"(?i:new)(?u:\b)", "k", "new"),
        ],
        "variables": [(rf"\$\{{\${{1,50}}+{_ID}\}}", "nv"), (rf"\${{1,50}}+{_ID}", "nv")],
        "php": [
            "end of php",
            "blank",
            "variables",
            "values",
            (rf"((?i:namespace))(\s+)({_NAME})", ("kn", "", "nn")),
            (
                rf"((?i:class|interface|trait|extends|implements))(\s+)({_NAME})",
                ("kd", "", "nc"),
            ),
            "names",
            (r"[;,(){}\[\]]", "p"),
            "operators",
            (r"[=?]", "o"),
        ],
        "assignment": [
            (r",", "p", -1),
            (r"[\[\]]", "p"),
            (r"\(", "p", "call in assignment"),
            "end of php",
            "blank",
            "values",
            "variables",
            "names",
            "operators",
            (r"", "", -1),
        ],
        "call in assignment": [(r"\)", "p", -1), (r",", "p"), "assignment"],
        "catch": [(r"\(", "p"), (r"\|", "o"), (_ID, "nc"), *_REST],
        "const": [(_ID, "no"), (r"=", "o", "assignment"), *_REST],
        "function body": [(r"\{", "p", "function body"), (r"\}", "p", -1), "php"],
        "function name": [(r"&", "o"), (_ID, "n"), (r"\(", "p", -1), *_REST],
        "function parameters": [
            (r"\)", "p", -1),
            (r",", "p"),
            (r"[.]{3}", "p"),
            (r"=", "o", "assignment"),
            (r"(?i:public|protected|private|readonly)(?u:\b)", "k"),
            (rf"\??{_ID}", "kt", "assignment"),
            "end of php",
            "blank",
            "variables",
            (r"", "", -1),
        ],
        "function return": [
            (r":", "p"),
            (r"(?i:use)(?u:\b)", "k", "function use"),
            (rf"\??{_ID}", "kt", "assignment"),
            (r"\{", "p", (-1, "function body")),
            *_REST,
        ],
        "function use": [
            (r"[,(]", "p"),
            (r"&", "o"),
            (r"\)", "p", -1),
            "end of php",
            "blank",
            "variables",
            (r"", "", -1),
        ],
        "new": [
            (r"(?i:class)(?u:\b)", "kd", (-1, "anonymous class")),
            (_NAME, "nc", -1),
            *_REST,
        ],
        "anonymous class": [(r"\}", "p", -1), (r"\{", "p"), "php"],
        "use": [
            (r"[,}]", "p"),
            (r"(?i:function|const)(?u:\b)", "k"),
            (rf"({_NAMESPACE})(\{{)", ("nn", "p")),
            (rf"(?:{_NAMESPACE})?{_UNDERSCORED}", "nf"),
            "end of php",
            "blank",
            "names",
            (r"", "", -1),
        ],
        "visibility": [
            (r"(?i:readonly|static)(?u:\b)", "k"),
            (r"(?i:(?=(?:abstract|const|function)(?u:\b)))", "k", -1),
            (rf"\??{_ID}", "kt", -1),
            *_REST,
        ],
    },
    memory=Inner,
    start=("root", "begin"),
)
lex = GRAMMAR.lex
