"""Groovy as Rouge 3.30.0 reads it."""

from __future__ import annotations

from pykyll.highlight.method_head import method_head
from pykyll.highlight.patterns import quoted
from pykyll.highlight.scanner import Grammar, States, Words
from pykyll.highlight.searches import closed, until
from pykyll.highlight.word_lists import word_lists

_WORDS = word_lists("groovy")


def states(*, keywords: str = "", types: str = "") -> States:
    """Return Groovy's states, with more keywords and types."""
    names = Words(
        "n",
        k=f"{_WORDS['keywords']} {keywords}",
        kd=_WORDS["declarations"],
        kt=f"{_WORDS['types']} {types}",
        kc=_WORDS["constants"],
    )
    return {
        "root": [
            (r"^(?=[\s\w])", method_head(r"\w", r"\w.\[\]", "o")),
            (r"[^\S\n]+", ""),
            (r"//.*", "c1"),
            (r"/[*]", until("*/", "cm")),
            (r"@\w[\w.]*", "nd"),
            (r"(?:class|interface|trait)(?u:\b)", "kd", "class"),
            (r"(?:package|import)(?u:\b)", "kn", "import"),
            (r'"""(?s:.*?)"""', "s2"),
            (r"'''(?s:.*?)'''", "s1"),
            (quoted('"', in_line=True, may_continue=True), "s2"),
            (quoted("'", in_line=True, may_continue=True), "s1"),
            (r"\$/", closed(r"\$/(?>(?:\$[\s\S]|(?!/\$)[^$])*)", r"/\$", "s")),
            (quoted("/", in_line=True, may_continue=True), "s"),
            (r"'[^\\]'", "sc"),
            (r"(\.)([a-zA-Z_][a-zA-Z0-9_]*)", ("o", "na")),
            (r"[a-zA-Z_][a-zA-Z0-9_]*:", "nl"),
            (r"[a-zA-Z_$][a-zA-Z0-9_]*", names),
            (r"[~^*!%&\[\](){}<>|+=:;,./?-]", "o"),
            (r"\d+\.\d+(?:[eE]\d+)?[fd]?", "mf"),
            (r"0x[0-9a-f]+", "mh"),
            (r"[0-9]+L?", "mi"),
            (r"\n", ""),
        ],
        "class": [(r"\s+", ""), (r"\w+", "nc", -1)],
        "import": [(r"\s+", ""), (r"[\w.]+[*]?", "nn", -1)],
    }


GRAMMAR = Grammar(states())
lex = GRAMMAR.lex
