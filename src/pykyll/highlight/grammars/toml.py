"""TOML as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar

# A key is any run without blanks, or quoted.
_KEY = r"(?:\S{1,500}|\"[^\"]+\"|'[^']+')"
_DIGITS = r"\d+(?:_\d+)*"
_ESCAPE = r"\\[0t\tn\n \"\\r]"

GRAMMAR = Grammar(
    {
        "values": [
            (r"\s+", ""),
            (r"#.*", "c"),
            (r"true|false", "kc"),
            (rf"({_KEY})(\s*)(=)(\s*)(\{{)", ("nn", "", "o", "", "p"), "inline table"),
            (r"\s*\[\S{1,500}\]", "nn"),
            (r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", "ld"),
            (
                rf"[+-]?{_DIGITS}(?:\.{_DIGITS}(?:[eE][+-]?{_DIGITS})?|[eE][+-]?{_DIGITS})",
                "mf",
            ),
            (r"[+-]?(?:nan|inf)", "mf"),
            (r"0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*", "mh"),
            (r"0o[0-7]+(?:_[0-7]+)*", "mo"),
            (r"0b[01]+(?:_[01]+)*", "mb"),
            (rf"[+-]?{_DIGITS}", "mi"),
        ],
        "root": ["values", (rf"({_KEY})(\s*)(=)", ("py", "", "p"), "value")],
        "value": [(r"\n", "", -1), "content"],
        "content": [
            "values",
            (rf"({_KEY})(\s*)(=)", ("py", "", "p")),
            (r'"""', "s", "multi-line basic string"),
            (r'"', "s", "basic string"),
            (r"'''", "s", "multi-line literal string"),
            (r"'", "s", "literal string"),
            (_ESCAPE, "se"),
            (r",", "p"),
            (r"\[", "p", "array"),
        ],
        "basic string": [
            (r'"', "s", -1),
            (r"\n", "err", -1),
            (_ESCAPE, "se"),
            (r'[^\\"\n]+', "s"),
        ],
        "multi-line basic string": [
            (r'"""', "s", -1),
            (_ESCAPE, "se"),
            (r'[^\\"]+|"+', "s"),
        ],
        "literal string": [(r"'", "s", -1), (r"\n", "err", -1), (r"[^'\n]+", "s")],
        "multi-line literal string": [(r"'''", "s", -1), (r"[^']+|'+", "s")],
        "array": ["content", (r"\]", "p", -1)],
        "inline table": ["content", (r"\}", "p", -1)],
    }
)
lex = GRAMMAR.lex
