"""Meson's build files as Rouge 3.30.0 reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.characters import NAME
from pykyll.highlight.scanner import Grammar, Scan, Words
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Rule

_WORDS = word_lists("meson")
# Rouge looks up a function's name together with the blanks behind it
_FUNCTIONS = Words("n", nb=_WORDS["builtin functions"])
_NAMES = Words("n", nb=_WORDS["builtin variables"], k=_WORDS["keywords"])


def _interpolated(scan: Scan, match: re.Match[str], _group: int) -> None:
    scan.nested(match[0])


def _string(mark: str, at: Rule) -> list[Rule | str]:
    """Return the state of a string between two such marks."""
    return [
        (r"[^'\\@]+", "s"),
        (rf"{mark}(?!'')" if mark == "'" else mark, "s", -1),
        (r"'''|'", "s"),
        (r"(?=\\)", "s", "escape"),
        at,
    ]


_AT: Rule = (r"@", "s")
_INTERPOLATION: Rule = (r"@", "si", "interpolation")

_ESCAPE = (
    r"\\(?:[\\abfnrtv']|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}|u[a-fA-F0-9]{4}"
    r"|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})"
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*\n?", "c1"),
            (r"[\[\]{}:(),;.]", "p"),
            (r"\\\n?", ""),
            (r"(?:in|and|or|not)(?u:\b)", "ow"),
            (r"[-+/*%=<>]=?|!=", "o"),
            (r"([fF])(''')", ("sa", "s"), "formatted lines"),
            (r"([fF])(')", ("sa", "s"), "formatted"),
            (r"'''", "s", "lines"),
            (r"'", "s", "string"),
            (rf"{NAME}(?u:\b)\s*(?=\()", _FUNCTIONS),
            (rf"{NAME}(?!\s*:)", _NAMES),
            (NAME, "n"),
            (r"0[bB](?:_?[01])+", "mb"),
            (r"0[oO](?:_?[0-7])+", "mo"),
            (r"0[xX](?:_?[a-fA-F0-9])+", "mh"),
            (r"[1-9](?:_?[0-9])*|0(?:_?0)*", "mi"),
        ],
        "string": _string("'", _AT),
        "lines": _string("'''", _AT),
        "formatted": _string("'", _INTERPOLATION),
        "formatted lines": _string("'''", _INTERPOLATION),
        "escape": [
            (
                _ESCAPE,
                "se",
                -1,
            ),
            (r"\\.", "s", -1),
        ],
        "interpolation": [(r"[^@]+", _interpolated), (r"@", "si", -1)],
    }
)
lex = GRAMMAR.lex
