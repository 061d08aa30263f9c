"""Nix as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar
from pykyll.highlight.searches import run_then

_WORD = r"[a-zA-Z0-9._-]"
_PARTS = rf"(?:/{_WORD}+)+"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*", "c"),
            (r"/\*", "c", "comment"),
            (r"true|false|null", "kc"),
            (r"[0-9]", "mi"),
            (rf"~?{_PARTS}", "sx"),
            (rf"(?={_WORD})", run_then(_WORD, rf"({_PARTS})", "sx", "sx")),
            (r"(?=[a-z+])", run_then(r"[a-z+]", rf"(://(?:/?{_WORD}+{_PARTS}))", "sx", "sx")),
            (r'"', "s2", "double quotes"),
            (r"''", "s2", "indented string"),
            (r"(?:with|in|inherit)(?u:\b)", "kn"),
            (r"let(?u:\b)", "kd"),
            (r"(?:if|then|else)(?u:\b)", "k"),
            (r"(?:rec|assert|map)(?u:\b)", "kr"),
            (
                (
                    r"(?:abort|baseNameOf|builtins|derivation|fetchTarball|import|isNull"
                    r"|removeAttrs|throw|toString)(?u:\b)"
                ),
                "kr",
            ),
            (r"\.|\?|\+\+|\+|!=|!|//|==|&&|\|\||->|/|\*|-|<|>|=>|[=@]", "o"),
            (r"[$;,:]", "p"),
            (r"[a-zA-Z_][a-zA-Z0-9-]*", "nv"),
            (r"\(", "p", "parentheses"),
            (r"\{", "p", "set"),
            (r"\[", "p", "list"),
        ],
        "comment": [(r"\*/", "c", -1), (r".", "c")],
        "parentheses": ["root", (r"\)", "p", -1)],
        "list": [(r"\]", "p", -1), "root"],
        "set": [(r"\}", "p", -1), "root"],
        "interpolation": ["root", (r"\}", "si", -1)],
        "double quotes": [
            (r"\\.|\$\$", "se"),
            (r"\$\{", "si", "interpolation"),
            (r'"', "s2", -1),
            (r".", "s2"),
        ],
        "indented string": [
            (r"'''|''\$|\$\$|''\\.", "se"),
            (r"\$\{", "si", "interpolation"),
            (r"''", "s2", -1),
            (r".", "s2"),
        ],
    }
)
lex = GRAMMAR.lex
