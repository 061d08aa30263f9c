"""Fluent's translations as Rouge 3.30.0 reads them; `ftl` means them, not FreeMarker."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar

_ID = r"[a-zA-Z][a-zA-Z0-9_-]*"

GRAMMAR = Grammar(
    {
        "root": [
            (r"( *+)(=)( *)", ("w", "p", "w"), "template"),
            (r"\s*\n", "w"),
            (r"#{1,3}(?: .*)?$", "c1"),
            (_ID, "no"),
            (rf"-{_ID}", "ni"),
            (rf"\s*+\.{_ID}", "na"),
            # no rule takes these blanks: all of them at once, for Rouge tries each anew
            (r"\s++(?=\.|\Z)", "err"),
            (r"\s+", "w", "template"),
        ],
        "template": [
            (r"\n", "w", -1),
            (r"[^{\n}*]+", ""),
            (r"\{", "p", "placeable"),
            (r"(?=\})", "", -1),
        ],
        "placeable": [
            (r"\s+", "w"),
            (r"\{", "p", "placeable"),
            (r"\}", "p", -1),
            (rf"\${_ID}", "nv"),
            (rf"-{_ID}", "ni"),
            (rf"\.{_ID}", "na"),
            (r"[A-Z]+", "nb"),
            (_ID, "no"),
            (r"[(),:]|->", "p"),
            (r"\*", "pi"),
            (r"-?\d++\.\d", "mf"),
            (r"-?\d+", "mi"),
            (r'"', "s2", "string"),
            (r"(\[)(-?\d+\.\d+)(\])", ("p", "mf", "p"), "template"),
            (r"(\[)(-?\d+)(\])", ("p", "mi", "p"), "template"),
            (r"(\[)([a-zA-Z][a-zA-Z0-9_-]+)(\])", ("p", "ss", "p"), "template"),
        ],
        "string": [
            (r"\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{6}|\\.", "se"),
            (r'[^"\\]+', "s2"),
            (r'"', "s2", -1),
        ],
    }
)
lex = GRAMMAR.lex
