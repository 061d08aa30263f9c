"""XPath 3.1 as Rouge 3.30.0 reads it; XQuery adds to these states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.scanner import Grammar

if TYPE_CHECKING:
    from pykyll.highlight.scanner import States

KEYWORDS = "let|for|some|every|if|then|else|return|in|satisfies"
NC_NAME = r"[a-zA-Z_][\w.-]*"
Q_NAME = rf"{NC_NAME}(?::{NC_NAME})?"
EQ_NAME = rf"(?:Q\{{[^{{}}]*\}}{NC_NAME}|{Q_NAME})"
"""A name with its namespace's address before it, or with a prefix."""

_OPEN = r"\((?!:)"
_OPERATORS = r",|=>|=|:=|:|>=|>>|>|<=|<<|<|-|\*|!=|\+|//|/|\|\||\|"
_WORD_OPERATORS = r"(?:and|or|eq|ge|gt|le|lt|ne|is|div|mod|idiv|intersect|except|union|to)(?u:\b)"
_STRING = r'"(?:""|[^"])*"|' + r"'(?:''|[^'])*'"
_KINDS = (
    "element|attribute|schema-element|schema-attribute|comment|text|node|document-node"
    "|namespace-node"
)
_AXES = (
    "child|descendant|attribute|self|descendant-or-self|following-sibling|following|namespace"
    "|parent|ancestor|preceding-sibling|preceding|ancestor-or-self"
)

STATES: States = {
    "blank": [(r"\(:", "c", "comment"), (r"\s+", "w")],
    "root": [
        "blank",
        (r"\.[0-9]+|[0-9]+(?:\.[0-9]*)?[eE][+-]?[0-9]+|[0-9]+\.[0-9]*", "mf"),
        (r"[0-9]+", "m"),
        (_STRING, "s"),
        (r"\$", "nv", "variable"),
        (_OPERATORS, "o"),
        (_WORD_OPERATORS, "ow"),
        (rf"(?:{KEYWORDS})(?u:\b)", "k"),
        (r"[?,{}()\[\]]", "p"),
        (rf"(function)(\s*)({_OPEN})", ("k", "w", "p")),
        (r"map|array|empty-sequence", "k"),
        (rf"({_KINDS})(\s*)({_OPEN})", ("k", "w", "p"), "kind test"),
        (rf"(processing-instruction)(\s*)({_OPEN})", ("k", "w", "p"), "instruction test"),
        (rf"({EQ_NAME})(\s*)({_OPEN})", ("nf", "w", "p")),
        (rf"({EQ_NAME})(\s*)(#)(\s*)(\d+)", ("nf", "w", "nf", "w", "nf")),
        (r"(cast|castable)(\s+)(as)", ("k", "w", "k"), "single type"),
        (r"(treat)(\s+)(as)|(instance)(\s+)(of)", ("k", "w", "k", "k", "w", "k"), "item type"),
        (r"as(?u:\b)", "k", "item type"),
        (rf"({NC_NAME})(\s*)(:)(\s*)(\*)", ("nt", "w", "p", "w", "o")),
        (rf"({_AXES})(\s*)(::)", ("k", "w", "o")),
        (r"\.\.?", "o"),
        (r"@", "na", "attribute"),
        (EQ_NAME, "nt"),
    ],
    "single type": ["blank", (EQ_NAME, "kt", -1)],
    "item type": [
        "blank",
        (rf"({_KINDS})(\s*)({_OPEN})", ("kt", "w", "p"), (-1, "occurrence", "kind test")),
        (
            rf"(processing-instruction)(\s*)({_OPEN})",
            ("kt", "w", "p"),
            (-1, "occurrence", "instruction test"),
        ),
        (rf"(item)(\s*)({_OPEN})(\s*)(\))", ("kt", "w", "p", "w", "p"), (-1, "occurrence")),
        (rf"(function|array|map|empty-sequence)(\s*)({_OPEN})", ("kt", "w", "p")),
        (r"(cast|castable)(\s+)(as)", ("k", "w", "k"), (-1, "single type")),
        (r"(treat)(\s+)(as)|(instance)(\s+)(of)", ("k", "w", "k", "k", "w", "k")),
        (r"as(?u:\b)", "k"),
        (_OPERATORS, "o", -1),
        (_WORD_OPERATORS, "ow", -1),
        (rf"(?:{KEYWORDS})(?u:\b)", "k", -1),
        (r"[\[)]", "p", -1),
        (EQ_NAME, "kt", (-1, "occurrence")),
    ],
    "kind test": [
        "blank",
        (r"[?*]", "o"),
        (r",", "p"),
        (rf"(element|schema-element)(\s*)({_OPEN})", ("kt", "w", "p"), "kind test"),
        (EQ_NAME, "nt"),
        (r"\)", "p", -1),
    ],
    "instruction test": ["blank", (NC_NAME, "n"), (_STRING, "s"), (r"\)", "p", -1)],
    "occurrence": ["blank", (r"[?*+]", "o", -1), (r"", "", -1)],
    "variable": [
        "blank",
        (rf"({EQ_NAME})(\s*)({_OPEN})", ("nv", "w", "p"), -1),
        (EQ_NAME, "nv", -1),
    ],
    "attribute": ["blank", (EQ_NAME, "na", -1), (r"\*", "o", -1)],
    "comment": [
        (r":\)", "c", -1),
        (r"\(:", "c", "comment"),
        (r"[^:(]+|[:(]", "c"),
    ],
}

GRAMMAR = Grammar(STATES)
lex = GRAMMAR.lex
