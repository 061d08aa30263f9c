"""Prometheus' queries as Rouge 3.30.0 reads them."""

from __future__ import annotations

from pykyll.highlight.scanner import Grammar, Words
from pykyll.highlight.word_lists import word_lists

_NAMES = Words("n", nb=word_lists("prometheus")["functions"])

GRAMMAR = Grammar(
    {
        "strings": [
            (r'"', "s2", "double quotes"),
            (r"'", "s1", "single quotes"),
            (r"`.*`", "sb"),
        ],
        "double quotes": [
            (r"\\[\\abfnrtv\"]", "se"),
            (r'[^\\"]+', "s2"),
            (r'"', "s2", -1),
        ],
        "single quotes": [
            (r"\\[\\abfnrtv']", "se"),
            (r"[^\\']+", "s1"),
            (r"'", "s1", -1),
        ],
        "blank": [(r"[ \t\r]+", "")],
        "whitespace": ["blank", (r"\n\s*", ""), (r"#.*", "c")],
        "root": [
            "strings",
            "whitespace",
            (r"-?\d+\.\d+", "mf"),
            (r"-?\d+[smhdwy]?", "mi"),
            (r"[-+*/%^=<>]|!=|and|or|unless", "o"),
            (
                r"(?:sum|min|max|avg|stddev|stdvar|count|count_values|bottomk|topk)(?u:\b)",
                "nf",
            ),
            (r"(ignoring|on)(\()", ("kp", "p"), "labels"),
            (r"(group_left|group_right)(\()", ("kt", "p")),
            (r"(?:bool|offset)(?u:\b)", "k"),
            (r"(?:without|by)(?u:\b)", "k", "labels"),
            (r"[\w:]+", _NAMES),
            (r"[()\].,\[]", "p"),
            (r"\{", "p", "filters"),
        ],
        "filters": [
            "blank",
            (r",", "p"),
            (r"[a-zA-Z0-9_:-]+", "na"),
            (r"!=|!~|=~?", "o"),
            "strings",
            (r"\}", "p", -1),
        ],
        "labels": [
            (r"[(,]", "p"),
            (r"[a-zA-Z0-9_:-]+", "na"),
            "whitespace",
            (r"\)", "p", -1),
        ],
    }
)
lex = GRAMMAR.lex
