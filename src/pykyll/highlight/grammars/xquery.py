"""XQuery 3.1 as Rouge 3.30.0 reads it: XPath with clauses, declarations and elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.highlight.grammars.xpath import EQ_NAME, KEYWORDS, NC_NAME, Q_NAME, STATES
from pykyll.highlight.scanner import Grammar, Scan
from pykyll.highlight.searches import closed, run_then, until

if TYPE_CHECKING:
    import re

    from pykyll.highlight.scanner import Handler

_KEYWORDS = (
    f"{KEYWORDS}|xquery|encoding|version|declare|module|namespace|copy-namespaces|boundary-space"
    "|construction|default|collation|base-uri|preserve|strip|ordering|ordered|unordered|order"
    "|empty|greatest|least|no-preserve|inherit|no-inherit|decimal-format|decimal-separator"
    "|grouping-separator|infinity|minus-sign|NaN|percent|per-mille|zero-digit|digit"
    "|pattern-separator|exponent-separator|import|schema|at|element|option|function|external"
    "|context|item|typeswitch|switch|case|try|catch|validate|lax|strict|type|document|attribute"
    "|text|comment|processing-instruction|where|group|by|allowing|tumbling|stable|sliding|window"
    "|start|end|only|when|previous|next|count|ascending|descending"
)


def _closing_brace(scan: Scan, match: re.Match[str], _group: int) -> None:
    """Leave the state, but never the last one."""
    scan.emit("p", match[0])
    if len(scan.stack) > 1:
        scan.move(-1)


def _attribute(quote: str) -> Handler:
    """Return the handler of an attribute's name with its `=` and the quote of its value."""
    return run_then(r"[\w.:-]", rf"(\s*=)({quote})", "na", "na", "s")


GRAMMAR = Grammar(
    {
        **STATES,
        "elements": [
            (rf"<{Q_NAME}", "nt", "tag"),
            (r"<!--", "c", "xml comment"),
            (r"<\?", until("?>", "cp", in_line=True)),
            (r"<!\[CDATA\[", until("]]>", "cp", in_line=True)),
            (r"&", closed(r"&[^\s;]*+", ";", "ni")),
        ],
        "root": [
            "elements",
            (r"\{", "p"),
            (r"\}`?", _closing_brace),
            (rf"(namespace)(\s+)({NC_NAME})", ("k", "w", "nn")),
            (rf"(?:{_KEYWORDS})(?u:\b)", "k"),
            (r";", "p"),
            (r"%", "kd", "annotation"),
            (rf"(\(#)(\s*)({EQ_NAME})", ("cp", "w", "nt"), "pragma"),
            (r"``\[", "s", "string constructor"),
            *STATES["root"],
        ],
        "annotation": ["blank", (EQ_NAME, "kd", -1)],
        "pragma": ["blank", (r"#\)", "cp", -1), (r".", "cp")],
        "string constructor": [
            (r"`\{", "p", "root"),
            (r"\]``", "s", -1),
            (r"[^`\]]+|[`\]]", "s"),
        ],
        "xml comment": [(r"[^-]+", "c"), (r"-->", "c", -1), (r"-", "c")],
        "tag": [
            (r"\s+", "w"),
            (r"(?=[\w.:-])", _attribute('"'), "in quotes"),
            # another pattern: of two equal ones in a state, the second is left out
            (r"(?![^\w.:-])", _attribute("'"), "in apostrophes"),
            (r">", "nt", "content"),
            (r"/>", "nt", -1),
        ],
        "in quotes": [
            (r'"', "s", -1),
            (r"\{\{", "s"),
            (r"\{", "p", "root"),
            (r'[^"{>]+', "s"),
        ],
        "in apostrophes": [
            (r"'", "s", -1),
            (r"\{\{", "s"),
            (r"\{", "p", "root"),
            (r"[^'{>]+", "s"),
        ],
        "content": [
            (r"\s+", "w"),
            "elements",
            (r"\{\{|\}\}", ""),
            (r"\{", "p", "root"),
            (r"[^{}<&\s]+", ""),
            (rf"</{Q_NAME}\s*>", "nt", -2),
        ],
    }
)
lex = GRAMMAR.lex
