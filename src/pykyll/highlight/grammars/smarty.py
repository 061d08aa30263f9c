"""Smarty's templates as Rouge 3.30.0 reads them, in HTML."""

from __future__ import annotations

from pykyll.highlight.patterns import quoted
from pykyll.highlight.piecewise import Inner, in_language
from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.searches import until
from pykyll.highlight.word_lists import word_lists

_NAMES = Words("na", nb=word_lists("smarty")["builtins"])
_OPEN = r"\{/?(?![\s*])"
_html = in_language("html")

GRAMMAR = Grammar(
    {
        "root": [
            (r"\{\s+", _html),
            (r"\{\*", until("*}", "c")),
            (_OPEN, "k", "tag"),
            (r"(?s:.+?)(?=\{[/a-zA-Z0-9$#*\"'])|(?s:.+)", _html),
        ],
        "tag": [
            (_OPEN, "k", "tag"),
            (r"\}", "k", -1),
            (r"\s+", ""),
            (r"[~!%^&*()+=|\[\]:;,.<>/@?-]", "o"),
            (r"#[a-zA-Z_]\w*#", "nv"),
            (r"\$[a-zA-Z_]\w*(?:\.\w+)*", "nv"),
            (r"(?:true|false|null)(?u:\b)", "kc"),
            (r"[0-9](?:\.[0-9]*)?(?:eE[+-][0-9])?[flFLdD]?", "m"),
            (quoted('"', in_line=True), "s2"),
            (quoted("'", in_line=True), "s1"),
            (r"[a-zA-Z_]\w*", _NAMES),
        ],
    },
    memory=Inner,
)
lex = GRAMMAR.lex
