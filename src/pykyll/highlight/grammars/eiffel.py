"""Eiffel as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import closed
from pykyll.highlight.word_lists import word_lists

_KEYWORDS = "|".join(word_lists("eiffel")["keywords"].split())


def _digits(digit: str) -> str:
    return rf"{digit}(?:_*{digit})*"


_HEX, _OCTAL, _BINARY, _DECIMAL = map(_digits, (r"[\da-fA-F]", "[0-7]", "[01]", r"\d"))
_ESCAPE = (
    r"%[A-DFHLNQR-V%'\"()<>]"
    rf"|%/(?:0[xX]{_HEX}|0[cC]{_OCTAL}|0[bB]{_BINARY}|{_DECIMAL})/"
)
_VERBATIM = rf"[^\"%\b\f\v\]}}]+|[\]}}]|{_ESCAPE}"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\"\[", "sx", "aligned verbatim string"),
            (r"\"\{", "sx", "verbatim string"),
            (r'"', closed(rf'"(?>(?:[^"%\b\f\n\r\v]|{_ESCAPE})*)', '"', "s2")),
            (r"--.*", "c1"),
            (rf"'(?:[^%\b\f\n\r\t\v]|{_ESCAPE})'", "sc"),
            (rf"(?:{_KEYWORDS})(?u:\b)", "k"),
            (r"(?:Current|Result)(?u:\b)", "kv"),
            (r"(?:True|False)(?u:\b)", "kc"),
            # Rouge takes these up to a last `b`
            (rf"0[xX]{_HEX}b", "mh"),
            (rf"0[cC]{_OCTAL}(?u:\b)", "mo"),
            (rf"0[bB]{_BINARY}(?u:\b)", "mb"),
            (_DECIMAL, "mi"),
            (rf"\.(?:(?:{_DECIMAL})?[eE][+-]?)?{_DECIMAL}", "mf"),
            (r":=|<<|>>|\(\||\|\)|->|[.{}\[\];(),:?]", "pi"),
            (r"\\\\|\|\.\.\||/[~/]?|[><]=?|[-+*^=~]", "o"),
            (r"[A-Z][\dA-Z_]*", "nc"),
            (r"[A-Za-z][\dA-Za-z_]*", "n"),
            (r"\s+", ""),
        ],
        "aligned verbatim string": [(r"\]\"", "sx", -1), (_VERBATIM, "sx")],
        "verbatim string": [(r"\}\"", "sx", -1), (_VERBATIM, "sx")],
    }
)
lex = GRAMMAR.lex
