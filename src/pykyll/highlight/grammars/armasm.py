"""Arm's assembly as Rouge 3.30.0 reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.word_lists import word_lists

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule

_DIGITS = "".join(rf"{base}_[0-{base - 1}]+|" for base in range(2, 10))
_DIGITS_AND_DOTS = "".join(rf"{base}_[.0-{base - 1}]+|" for base in range(2, 10))
_HEX = r"[0-9a-fA-F]"
_SYMBOL = r"[a-zA-Z_]\w*|\|[^|\n]+\|"
_SUBSTITUTION: Rule = (r"\$[a-zA-Z]\w*\.?", "nn")


def _any_of(name: str) -> str:
    return "|".join(word_lists("armasm")[name].split())


def _text(name: str) -> list[Rule | str]:
    """Return the rules of text with substitutions."""
    return [(r"\n", "", -1), (r"\$\$", name), _SUBSTITUTION]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\n", ""),
            (
                rf"^([ \t]*)(#[ \t]*(?:(?:{_any_of('preprocessor')})(?:[ \t].*)?)?)(\n)",
                ("", "cp", ""),
            ),
            (r"[ \t]+", "", "command"),
            (r";.*", "c"),
            (r"\$[a-zA-Z_]\w*\.?", "nn"),
            (r"\w+|\|[^|\n]+\|", "nl"),
        ],
        "command": [
            (r"\n", "", -1),
            (r"[ \t]+", "", (-1, "arguments")),
            (r";.*", "c", -1),
            (rf"(?:{_any_of('file directives')})(?u:\b)", "k", (-1, "file")),
            (rf"(?:{_any_of('directives')}|[\[\]|!#*=%&^])(?=[; \t\n])", "k"),
            # whatever is all capitals or all small is an instruction
            (
                (
                    r"(?:[A-Z][\dA-Z]*|[a-z][\da-z]*)(?:\.[NWnw])?"
                    r"(?:\.[DFIPSUdfipsu]?(?:8|16|32|64)?){0,3}(?u:\b)"
                ),
                "nb",
            ),
            (_SYMBOL, "nf"),
            _SUBSTITUTION,
        ],
        "arguments": [
            (r"\n", "", -1),
            (r"[ \t]+", ""),
            (r";.*", "c", -1),
            (rf"(?:{_any_of('shifts and conditions')})(?u:\b)", "nb"),
            (_SYMBOL, "nv"),
            (r"%[bBfF]?[aAtT]?\d+(?:[a-zA-Z_]\w*)?", "nl"),
            (rf"(?:&|0[xX]){_HEX}+(?![pP])", "mh"),
            (r"(?:&|0[xX])[.0-9a-fA-F]+(?:[pP][-+]?\d+)?", "mf"),
            (rf"0[fF]_{_HEX}{{8}}|0[dD]_{_HEX}{{16}}", "mf"),
            (rf"(?:{_DIGITS}\d+)(?![eE])", "mi"),
            (rf"(?:{_DIGITS_AND_DOTS}[.\d]+)(?:[eE][-+]?\d+)?", "mf"),
            (r"[@:](?=[ \t]*(?:8|16|32|64|128|256)[^\d])", "o"),
            (rf"@|\{{(?:{_any_of('builtins')})\}}", "no"),
            (rf"[-!#%&()*+,/<=>?^{{|}}\[\]]|:(?:{_any_of('operators')}):", "o"),
            _SUBSTITUTION,
            (r"'", "sc", (-1, "single quotes")),
            (r'"', "s2", (-1, "double quotes")),
        ],
        "single quotes": [*_text("sc"), (r"'", "sc", (-1, "arguments")), (r"[^$'\n]+", "sc")],
        "double quotes": [*_text("s2"), (r'"', "s2", (-1, "arguments")), (r'[^$"\n]+', "s2")],
        "file": [*_text("sx"), (r"[^$\n]+", "sx")],
    }
)
lex = GRAMMAR.lex
