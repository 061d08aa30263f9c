"""Velocity's templates as Rouge 3.30.0 reads them, in HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.patterns import quoted
from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import until

if TYPE_CHECKING:
    from pykyll.highlight.scanner import RuleWith

_ID = r"[a-zA-Z_]\w*"


def _arguments(state: str) -> list[RuleWith[Inner] | str]:
    """Return the rules between parentheses; others inside of them open the same state again."""
    return [
        (r"\$\{?", "p", "variable"),
        (r"\s+", ""),
        (r",", "p"),
        (quoted('"'), "s2"),
        (quoted("'"), "s1"),
        (r"0[xX][0-9a-fA-F]+[Ll]?", "mh"),
        (r"[0-9]+(?u:\b)", "mi"),
        (r"(?:true|false|null)(?u:\b)", "kc"),
        (r"[(\[]", "p", state),
        (r"[)\]}]", "p", -1),
    ]


GRAMMAR = Grammar(
    {
        "root": [
            (r"[^{#$]+", in_language("html")),
            (r"#\*", until("*#", "cm")),
            (r"##.*", "c1"),
            (rf"(#\{{?)({_ID})(\}}?)(\s?\()", ("p", "nf", "p", "p"), "directive"),
            (rf"(#\{{?)({_ID})(\}}|(?u:\b))", ("p", "nf", "p")),
            (r"\$\{?", "p", "variable"),
        ],
        "variable": [
            (_ID, "nv"),
            (r"\(", "p", "arguments"),
            (rf"(\.)({_ID})", ("p", "nv")),
            (r"\}", "p", -1),
            (r"", "", -1),
        ],
        "directive": [
            (r"&&|\|\||==?|!=?|[-<>+*%&|^/]|(?:eq|ne|gt|lt|ge|le|not|in)(?u:\b)", "o"),
            (r"\[", "o", "range"),
            (rf"{_ID}(?u:\b)", "nf"),
            *_arguments("directive"),
        ],
        "range": [(r"\.\.", "o"), *_arguments("range")],
        "arguments": _arguments("arguments"),
    },
    memory=Inner,
)
lex = GRAMMAR.lex
