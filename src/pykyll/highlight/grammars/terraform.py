"""Terraform as Rouge 3.30.0 reads it: HCL with interpolation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.grammars.hcl import STATES as HCL
from pykyll.highlight.grammars.hcl import Heredoc, by_word
from pykyll.highlight.scanner import Grammar, Words

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Rule

_NAMES = Words(
    "nx",
    k="terraform module provider variable resource data provisioner output",
    kd="var local",
    kc="true false null",
)
_STRINGS: list[Rule | str] = [(r"\\.", "se"), (r"\$\{", "k", "interpolation")]
_PUNCTUATION: Rule = (r"[.,()*]", "p")

GRAMMAR = Grammar(
    {
        **HCL,
        "root": [*HCL["root"][:-1], (r"(?i:[$a-z_][a-z0-9_]*)", by_word(_NAMES))],
        "hash": [_PUNCTUATION, *HCL["hash"]],
        "array": [_PUNCTUATION, *HCL["array"]],
        "double quotes": [(r'[^\\"$]+', "s2"), *_STRINGS, (r'"', "s2", -1)],
        "single quotes": [(r"[^\\'$]+", "s1"), *_STRINGS, (r"'", "s1", -1)],
        "heredoc": [*HCL["heredoc"], *_STRINGS],
        "interpolation": [(r"\}", "k", -1), "expression"],
        "regex": [
            (r"[^\"/\\]+", "sr"),
            (r"\\.", "sr"),
            (r"/\"", "dl", -1),
            (r"[\"/]", "sr"),
        ],
        "expression": [
            (r"\"/", "dl", (-1, "regex")),
            "primitives",
            (r"\s+", ""),
            (r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>>?|==|!=", "o"),
            (r"[-<>+*%&|^/!=?:]=?", "o"),
            (r"[(\[,)\].]", "p"),
            (r"(?i:[$a-z_\-][a-z0-9_\-]*)", _NAMES),
        ],
    },
    memory=Heredoc,
)
lex = GRAMMAR.lex
