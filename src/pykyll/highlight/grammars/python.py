"""Python as Rouge 3.30.0 reads it; Cython adds to these states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import LETTER_OR_UNDERSCORE, NAME, WORDS
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Scan, ScanWith, StatesWith

_WORDS = word_lists("python")

_DOTTED = rf"(?:{LETTER_OR_UNDERSCORE}|\.)(?:{WORDS}|\.)*"
_DIGITS = r"[0-9](?:_?[0-9])*"
_EXPONENT = rf"[eE][+-]?{_DIGITS}"

_NAMES = Words(
    "n",
    k=_WORDS["keywords"],
    nb=f"{_WORDS['exceptions']} {_WORDS['builtins']}",
    bp=_WORDS["builtins pseudo"],
)


class Strings:
    """The prefix and the quote of each string that is open."""

    __slots__ = ("open",)

    def __init__(self) -> None:
        self.open: list[tuple[str, str]] = []


def _open_string(scan: ScanWith[Strings], match: re.Match[str], group: int) -> None:
    prefix, quote = match[group + 1], match[group + 2]
    scan.emit("sa", prefix)
    scan.emit("s", quote)
    scan.memory.open.append((prefix.lower(), quote))
    scan.move("string")


def _quote(scan: ScanWith[Strings], match: re.Match[str], _group: int) -> None:
    scan.emit("s", match[0])
    if scan.memory.open[-1][1] == match[0]:
        scan.memory.open.pop()
        scan.move(-1)


def _escape(scan: ScanWith[Strings], match: re.Match[str], _group: int) -> None:
    scan.emit("s" if "r" in scan.memory.open[-1][0] else "se", match[0])
    scan.move(-1)


def _brace(scan: ScanWith[Strings], match: re.Match[str], _group: int) -> None:
    if "f" in scan.memory.open[-1][0]:
        scan.emit("si", match[0])
        scan.move("replacement field")
    else:
        scan.emit("s", match[0])


def _expression(scan: Scan, match: re.Match[str], _group: int) -> None:
    scan.nested(match[0])


STATES: StatesWith[Strings] = {
    "root": [
        (r"\n+", ""),
        (r'^(:)(\s*)((?i:[ru]{0,2})"""(?s:.*?)""")', ("p", "", "sd")),
        (r"[^\S\n]+", ""),
        (r"#.*\n?", "c1"),
        (r"[\[\]{}:(),;.]", "p"),
        (r"\\\n?", ""),
        (r"(?:in|is|and|or|not)(?u:\b)", "ow"),
        (r"(?:<<|>>|//|\*\*)=?|[-~+/*%=<>&^|@]=?|!=", "o"),
        (
            rf"(from)((?:\\\s|\s)+)({_DOTTED})((?:\\\s|\s)+)(import)",
            ("kn", "", "nn", "", "kn"),
        ),
        (rf"(import)(\s+)({_DOTTED})", ("kn", "", "nn")),
        (r"(def)((?:\s|\\\s)+)", ("k", ""), "function name"),
        (r"(class)((?:\s|\\\s)+)", ("k", ""), "class name"),
        (r"`.*?`", "sb"),
        (r"""([rfbuRFBU]{0,2})('''|\"""|['"])""", _open_string),
        (NAME, _NAMES),
        (rf"(?:(?:{_DIGITS})?\.{_DIGITS}|{_DIGITS}\.)(?:{_EXPONENT})?[jJ]?", "mf"),
        (rf"{_DIGITS}(?:{_EXPONENT}[jJ]?|[jJ])", "mf"),
        (r"0[bB](?:_?[01])+", "mb"),
        (r"0[oO](?:_?[0-7])+", "mo"),
        (r"0[xX](?:_?[a-fA-F0-9])+", "mh"),
        (r"\d+L", "il"),
        (r"[1-9](?:_?[0-9])*|0(?:_?0)*", "mi"),
    ],
    "function name": [(NAME, "nf", -1)],
    "class name": [(NAME, "nc", -1)],
    "string": [
        (r"""[^'"\\{]+""", "s"),
        (r"\{\{", "s"),
        (r"""'''|\"""|['"]""", _quote),
        (r"(?=\\)", "s", "escape"),
        (r"\{", _brace),
    ],
    "escape": [
        (
            (
                r"\\(?:[\\abfnrtv\"']|\n|newline|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}"
                r"|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})"
            ),
            _escape,
        ),
        (r"\\.", "s", -1),
    ],
    "replacement field": [
        (r"[^{}!:]+", _expression),
        (r"![asr]|:", "si"),
        (r"\{", "si", "replacement field"),
        (r"\}", "si", -1),
    ],
}

GRAMMAR = Grammar(STATES, memory=Strings)
lex = GRAMMAR.lex
