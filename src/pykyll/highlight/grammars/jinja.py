"""Jinja and Django's templates as Rouge 3.30.0 reads them, in HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.patterns import quoted
from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar, Words

if TYPE_CHECKING:
    from pykyll.highlight.scanner import RuleWith, StatesWith

_MARK = r"\\|\{\{|\{%|\{#|##"


def _verbatim(word: str) -> list[RuleWith[Inner] | str]:
    tag = rf"(\{{%-?)(\s*)(end{word})(\s*)(-?%\}})"
    return [(tag, ("cp", "", "k", "", "cp"), -1), (r"[^{]+|\{", "")]


def states(names: Words) -> StatesWith[Inner]:
    """Return the states of a language of this family, with its words."""
    return {
        "root": [
            (r"\{#", "c", "comment"),
            (r"##.*", "c"),
            (r"(\{%-?)(\s*)(raw)(\s*)(-?%\})", ("cp", "", "k", "", "cp"), "raw"),
            (r"(\{%-?)(\s*)(verbatim)(\s*)(-?%\})", ("cp", "", "k", "", "cp"), "verbatim"),
            (r"\{%", "cp", "statement"),
            (r"\{\{", "cp", "expression"),
            (rf"(?s:.+?(?={_MARK})|.+)", in_language("html")),
        ],
        "inside": [
            (r"(\|\s*)(\w+)", ("o", "nf")),
            (quoted('"', in_line=True), "s2"),
            (quoted("'", in_line=True), "s1"),
            (r"\+|-|\*|//?|=", "o"),
            (r"<=?|>=?|!=", "o"),
            (r"[,\[\]()]", "p"),
            (r"\s+", ""),
        ],
        "comment": [(r"[^#]+", "c"), (r"#\}", "c", -1), (r"#", "c")],
        "expression": [(r"\w+\.?", "nv"), "inside", (r"%\}|\}\}", "cp", -1)],
        "statement": [(r"\w+\.?", names), "inside", (r"%\}", "cp", -1)],
        "raw": _verbatim("raw"),
        "verbatim": _verbatim("verbatim"),
    }


_NAMES = Words(
    "nv",
    k=(
        "as context do else extends from ignore missing import include reversed recursive scoped"
        " autoescape endautoescape block endblock call endcall filter endfilter for endfor if endif"
        " macro endmacro set endset trans endtrans with endwith without"
    ),
    kp="true false none True False None",
    ow="is in and or not",
    nb=(
        "callable defined divisibleby equalto escaped even iterable lower mapping none number odd"
        " sameas sequence string undefined upper"
    ),
)

GRAMMAR = Grammar(states(_NAMES), memory=Inner)
lex = GRAMMAR.lex
