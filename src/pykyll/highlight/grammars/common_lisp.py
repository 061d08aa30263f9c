"""Common Lisp (and Emacs Lisp) as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, Scan
from pykyll.highlight.searches import closed
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

_WORDS = word_lists("common_lisp")
_SPECIAL = f"{_WORDS['lambda list keywords']} {_WORDS['declarations']}"
_KINDS = (
    ("nb", _WORDS["builtin functions"]),
    ("k", _WORDS["special forms"]),
    ("nb", _WORDS["macros"]),
    ("k", _SPECIAL),
    ("kt", _WORDS["builtin types"]),
    ("nc", _WORDS["builtin classes"]),
)
_NAMES: dict[str, str] = {}
for _class, _words in _KINDS:
    _NAMES = dict.fromkeys(_words.split(), _class) | _NAMES

_NOT_A_MACRO = r"(?:\\.|[a-zA-Z0-9!$%&*+-/<=>?@\[\]^_{}~])"
_SYMBOL = rf"(?:\|[^|]+\||{_NOT_A_MACRO}(?:{_NOT_A_MACRO}|[#.:])*)"
_END = r"(?=[ \"'()\n,;`])"


def _symbol(scan: Scan, match: re.Match[str], _group: int) -> None:
    scan.emit(_NAMES.get(match[0], "nv"), match[0])


def _close(scan: Scan, match: re.Match[str], _group: int) -> None:
    if len(scan.stack) == 1:
        scan.emit("err", match[0])
    else:
        scan.emit("p", match[0])
        scan.move(-1)


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r";.*", "c1"),
            (r"#\|", "cm", "comment"),
            (r"#\d*Y.*", "cs"),
            (r'"', closed(r'"(?>(?:\\.|[^"\\])*)', '"', "s")),
            (rf"[:']{_SYMBOL}", "ss"),
            (r"['`]", "o"),
            (rf"[-+]?\d+\.?{_END}", "mi"),
            (rf"[-+]?\d+/\d+{_END}", "mi"),
            (
                r"[-+]?(?:\d*+\.\d+(?:[defls][-+]?\d+)?|\d++(?:\.\d*)?[defls][-+]?\d+)",
                "mf",
            ),
            (rf"#\\.{_END}", "sc"),
            (rf"#\\{_SYMBOL}", "sc"),
            (r"#\(", "o", "root"),
            (r"#\d*\*[01]*", "x"),
            (rf"#:{_SYMBOL}", "ss"),
            (r"#[.,]", "o"),
            (r"#'", "nf"),
            (r"#[bB][+-]?[01]+(?:/[01]+)?", "m"),
            (r"#[oO][+-]?[0-7]+(?:/[0-7]+)?", "mo"),
            (r"(?i:#x[+-]?[0-9a-f]+(?:/[0-9a-f]+)?)", "m"),
            (r"(#[cC])(\()", ("m", "p"), "root"),
            (r"(#(?i:\d+a|s))(\()", ("sx", "p"), "root"),
            (rf"#[pP]?(?:{quoted(chr(34))})", "ss"),
            (r"#\d+[=#]", "o"),
            (rf"#++nil{_END}\s*\(", "c", "commented form"),
            (r"#[+-]", "o"),
            (r",@|,|\.", "o"),
            (rf"(?:t|nil){_END}", "no"),
            (rf"\*{_SYMBOL}\*", "vg"),
            (_SYMBOL, _symbol),
            (r"\(", "p", "root"),
            (r"\)", _close),
            (r"#+(?=#)", "err"),
        ],
        "comment": [
            (r"#\|", "cm", "comment"),
            (r"\|#", "cm", -1),
            (r"[^|#]+", "cm"),
            (r"[|#]", "cm"),
        ],
        "commented form": [
            (r"\(", "c", "commented form"),
            (r"\)", "c", -1),
            (r"[^()]+", "c"),
        ],
    }
)
lex = GRAMMAR.lex
